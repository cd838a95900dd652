import type { IpcMainInvokeEvent } from 'electron';
import { calls, type CallName, type Failure, type Outcome } from '../core/contract';
import { EditRefusal } from '../core/edits/edit';
import { answers } from './answers';
import type { Caller, DeskCaller } from './caller';
import { deskAnswers } from './desk-answers';
import { KnownFailure } from './known-failure';
import { LibraryProblem } from './library/library-problem';
import { isOwnAddress } from './renderer-address';
import type { Workbench } from './workbench';

/**
 * Answers one call of a page: checks who calls, what and with which arguments, and what is answered. A
 * failure that a user can meet is a value; anything else is a bug, which Electron logs and the page gets as a
 * rejection.
 */
export async function answerCall(
  workbench: Workbench,
  event: IpcMainInvokeEvent,
  name: unknown,
  given: unknown,
): Promise<Outcome<unknown>> {
  try {
    const desk = workbench.deskOf(event.sender);
    const frame = event.senderFrame;
    if (!desk || !frame || frame !== event.sender.mainFrame || !isOwnAddress(frame.url)) {
      throw new Error('A call came from elsewhere than a page of the program.');
    }
    if (!isCallName(name)) throw new Error(`There is no call “${String(name)}”.`);
    return { ok: true, value: await runCall(name, given, { desk, workbench }) };
  } catch (error) {
    if (error instanceof KnownFailure) return failed(error.code, error);
    if (error instanceof EditRefusal) return failed('refused', error);
    if (error instanceof LibraryProblem) return failed('unreadable', error);
    throw error;
  }
}

async function runCall(name: CallName, given: unknown, caller: DeskCaller): Promise<unknown> {
  const { arguments: schema, result } = calls[name];
  const parsed: unknown = schema.parse(given);
  if (isDeskCall(name)) return result.parse(await (deskAnswers[name] as Answer<DeskCaller>)(parsed, caller));
  return result.parse(await (answers[name] as Answer<Caller>)(parsed, { ...caller, library: await caller.desk.library }));
}

type Answer<From> = (given: unknown, caller: From) => unknown;

function isDeskCall(name: CallName): name is keyof typeof deskAnswers {
  return Object.hasOwn(deskAnswers, name);
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

function failed(code: Failure['code'], { message }: Error): Outcome<never> {
  return { ok: false, failure: { code, message } };
}
