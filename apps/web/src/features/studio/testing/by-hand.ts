/** A new rule, as somebody writes it by hand. */
export const rule = `# yaml-language-server: $schema=../../schema/rule.json
kind: advice
title: One form of reply needs one page of examples
when: { taskVariants: { atMost: 2 } }
say: >-
  Write the form down on one page, with two examples of it, before anybody tests a prompt.
because: Whoever has no form cannot tell whether a reply keeps to it.
claims: [S16]
evidence: editorial
reviewBy: 2027-05-26
examples:
  - { case: replies of two forms, facts: { taskVariants: 2 }, fires: true }
  - { case: replies of forty forms, facts: { taskVariants: 40 }, fires: false }
`;

/** A question for a fact that none asks for. */
export const question = `# yaml-language-server: $schema=../schema/question.json
number: q11
group: volume
ask: How many requests a month are there today?
short: Requests a month
why: Volume decides between buying by the token and running own machines.
help: One request is one result for a user.
unit: requests/month
allowed: { min: 0, max: 10000000000 }
assume:
  - low: 10000
    base: 100000
    high: 1000000
    basis: { editorial: An internal tool to a busy product; our own range. }
`;

/** An answer among those that people ask for, and what stands below its head. */
export const answerBody = `You need it for as long as somebody reads the replies. A page says what a good reply holds, and what it
leaves out.

Two people who grade by the page should agree. Where they do not, mend the page first.
`;
export const answer = `---
# yaml-language-server: $schema=../../schema/text.json
title: Do we need a page on the form of replies?
summary: One page with two examples on it will do.
kind: faq
tags: [method]
claims: [S16]
rules: [task/narrow]
related: [faq/cost]
reviewBy: 2027-05-26
---

${answerBody}`;

/** A price, as it is appended to a history. */
export const priceEntry = `      - from: 2026-11-20
        known: 2026-11-26
        input: 2.25
        output: 11.25
        source: { url: https://example.com/pricing, retrieved: 2026-11-26, kind: vendor-page }
        standing: read-once
`;
