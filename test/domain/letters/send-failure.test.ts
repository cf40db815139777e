import { describe, expect, test } from 'vitest'
import { mayConcernAll, type OwnCause, type SendError, sendFailureOf } from '../../../src/domain/letters/send-failure.ts'

/** A reply to a command, as nodemailer reports it. */
function reply(command: string, response: string, code = command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE'): SendError {
  return { code, command, response, responseCode: Number(response.slice(0, 3)), message: `Failed: ${response}` }
}
const connection = (code: string, originalCode?: string, message = 'Failed'): SendError => ({
  code,
  command: 'CONN',
  message,
  ...(originalCode === undefined ? {} : { originalCode }),
})

describe('ours, whatever the recipient', () => {
  test.each<[string, SendError, OwnCause]>([
    ['a wrong password', reply('AUTH PLAIN', '535 5.7.8 Authentication failed', 'EAUTH'), 'login'],
    ['no password', { code: 'EAUTH', command: 'API', message: 'Missing credentials for "PLAIN"' }, 'login'],
    ['a login that the server cannot check now', reply('AUTH LOGIN', '454 4.7.0 Temporary authentication failure', 'EAUTH'), 'busy'],
    ['a server that asks for a login at the sender', reply('MAIL FROM', '530 5.7.0 Authentication required'), 'login'],
    ['a server that asks for a login at the recipient', reply('RCPT TO', '530 5.7.1 Authentication required'), 'login'],
    ['a server without STARTTLS', reply('STARTTLS', '502 No such command', 'ETLS'), 'encryption'],
    ['a STARTTLS that breaks', connection('ETLS', undefined, 'Error initiating TLS - socket hang up'), 'encryption'],
    ['a plain server where TLS was expected', connection('ESOCKET', 'ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number'), 'encryption'],
    ['a self-signed certificate', connection('ESOCKET', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'), 'certificate'],
    ['a self-signed certificate after STARTTLS', connection('ETLS', undefined, 'Error initiating TLS - self-signed certificate'), 'certificate'],
    ['an expired certificate', connection('ESOCKET', 'CERT_HAS_EXPIRED', 'certificate has expired'), 'certificate'],
    [
      'a certificate for another name',
      connection('ESOCKET', 'ERR_TLS_CERT_ALTNAME_INVALID', "Hostname does not match certificate's altnames"),
      'certificate',
    ],
    ['a certificate of an unknown issuer', connection('ESOCKET', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'certificate'],
    ['a server name that does not exist', connection('EDNS', 'ENOTFOUND'), 'server-name'],
    ['a refused connection', connection('ESOCKET', 'ECONNREFUSED'), 'unreachable'],
    ['no route', connection('ESOCKET', 'EHOSTUNREACH'), 'unreachable'],
    ['no route to the network', connection('ESOCKET', 'ENETUNREACH'), 'unreachable'],
    ['a connection that times out', connection('ETIMEDOUT'), 'silent'],
    ['a socket that times out', connection('ESOCKET', 'ETIMEDOUT'), 'silent'],
    ['a letter that took too long', { code: 'EABORT', message: 'Message sending aborted' }, 'silent'],
    ['a server that hangs up', connection('ECONNECTION', undefined, 'Connection closed unexpectedly'), 'interrupted'],
    ['a connection that is reset', connection('ESOCKET', 'ECONNRESET'), 'interrupted'],
    ['something that is no mail server', connection('EPROTOCOL', undefined, 'Invalid greeting. response=HTTP/1.1 400'), 'interrupted'],
    ['a server that shuts down at the greeting', reply('EHLO', '421 4.3.2 Shutting down', 'ECONNECTION'), 'busy'],
    ['a server that shuts down at the recipient', reply('RCPT TO', '421 4.7.0 Too many connections'), 'busy'],
    ['a sender that is refused', reply('MAIL FROM', '553 5.1.8 Sender domain does not exist'), 'sender'],
    ['a sender that the login may not use', reply('MAIL FROM', '550 5.7.60 Not permitted to send as this sender'), 'sender'],
    ['a sender that is refused for now', reply('MAIL FROM', '451 4.1.8 Sender domain not found'), 'busy'],
    ['a sender that is refused at the recipient', reply('RCPT TO', '550 5.1.8 Sender rejected'), 'policy'],
    ['a sender that can’t be written', { code: 'EENVELOPE', command: 'API', message: 'Invalid sender "x"' }, 'sender'],
    ['a relay that is denied', reply('RCPT TO', '554 5.7.1 <a@example.org>: Relay access denied'), 'policy'],
    ['a relay that is denied, without a status', reply('RCPT TO', '550 Relaying denied'), 'policy'],
    ['a relay that is denied for now', reply('RCPT TO', '454 4.7.1 Relay access denied'), 'busy'],
    ['a sender on a block list', reply('RCPT TO', '550 5.7.1 Service unavailable, client host blocked'), 'policy'],
    ['a sender on a block list, without a status', reply('RCPT TO', '550 Blocked, see https://example.org'), 'policy'],
    ['a policy without a status', reply('RCPT TO', '550 Administrative policy'), 'policy'],
    ['a transaction that fails at the recipient', reply('RCPT TO', '554 Transaction failed'), 'policy'],
    ['commands in the wrong order', reply('RCPT TO', '503 5.5.1 Bad sequence'), 'policy'],
    ['a server that is out of space', reply('RCPT TO', '452 4.3.1 Insufficient system storage'), 'busy'],
    ['a route that is missing for now', reply('RCPT TO', '451 4.4.1 No answer from host'), 'busy'],
    ['a letter that looks like spam', reply('DATA', '554 5.7.1 Message rejected as spam'), 'policy'],
    ['a letter that is refused without a status', reply('DATA', '550 Rejected'), 'policy'],
    ['a letter that is too large', reply('DATA', '552 5.3.4 Message too big'), 'policy'],
    ['a letter that is too large, without a status', reply('DATA', '552 Exceeded storage allocation'), 'policy'],
    ['a letter that is refused for now', reply('DATA', '451 4.3.0 Try again later'), 'busy'],
    ['a full disk', { code: 'ENOSPC', message: 'no space left on device' }, 'disk'],
    ['a folder that can’t be written in', { code: 'EACCES', message: 'permission denied' }, 'disk'],
    ['an error of the program', { message: 'x is not a function' }, 'unknown'],
  ])('%s', (_, error, cause) => expect(sendFailureOf(error)).toEqual({ side: 'ours', cause }))
})

describe('the recipient’s, for good', () => {
  test.each<[string, SendError]>([
    ['a mailbox that does not exist', reply('RCPT TO', '550 5.1.1 No such user')],
    ['a mailbox that does not exist, without a status', reply('RCPT TO', '550 No such mailbox here')],
    ['a mailbox that is elsewhere', reply('RCPT TO', '551 User not local')],
    ['a mailbox name that is not allowed', reply('RCPT TO', '553 Mailbox name not allowed')],
    ['a domain that does not exist', reply('RCPT TO', '550 5.1.2 Host unknown')],
    ['a domain that takes no mail', reply('RCPT TO', '556 5.1.10 Recipient address has null MX')],
    ['a mailbox that is disabled', reply('RCPT TO', '550 5.2.1 Mailbox disabled')],
    ['a mailbox that is refused after the text', reply('DATA', '550 5.1.1 No such user')],
    ['a reply of several lines', reply('RCPT TO', '550-5.1.1 No such user\n550 5.1.1 Check the spelling')],
    ['a status of no subject', reply('RCPT TO', '550 5.0.0 No such user')],
    ['an address that can’t be written', { code: 'EENVELOPE', command: 'API', message: 'Invalid recipient "a\\nb"' }],
    ['no address', { code: 'EENVELOPE', command: 'API', message: 'No recipients defined' }],
  ])('%s', (_, error) => expect(sendFailureOf(error)).toEqual({ side: 'recipient', cause: 'recipient', isFinal: true }))
})

describe('the recipient’s, for now', () => {
  test.each<[string, SendError]>([
    ['greylisting', reply('RCPT TO', '451 4.7.1 Greylisting in action')],
    ['greylisting without a status', reply('RCPT TO', '450 Greylisted by policy, try again')],
    ['a mailbox that is busy', reply('RCPT TO', '450 4.2.1 Mailbox busy')],
    ['a refusal without reasons', reply('RCPT TO', '451 Try again later')],
    ['a mailbox that is full', reply('RCPT TO', '452 4.2.2 Mailbox full')],
    ['a mailbox that is full, as a lasting refusal', reply('RCPT TO', '552 5.2.2 Mailbox full')],
    ['a mailbox that is full, without a status', reply('RCPT TO', '552 Exceeded storage allocation')],
    ['a mailbox that is full after the text', reply('DATA', '552 5.2.2 Mailbox full')],
  ])('%s', (_, error) => expect(sendFailureOf(error)).toEqual({ side: 'recipient', cause: 'recipient', isFinal: false }))
})

test.each<[OwnCause, boolean]>([
  ['login', true],
  ['certificate', true],
  ['silent', true],
  ['interrupted', true],
  ['policy', false],
  ['sender', false],
  ['disk', false],
  ['unknown', false],
])('the cause %s may concern all letters: %s', (cause, mayBe) => expect(mayConcernAll(cause)).toBe(mayBe))
