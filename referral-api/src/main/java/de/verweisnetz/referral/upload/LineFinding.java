package de.verweisnetz.referral.upload;

/** What is wrong with one line, as a code. */
public record LineFinding(int line, String code) {}
