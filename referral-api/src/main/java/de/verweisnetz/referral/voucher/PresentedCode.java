package de.verweisnetz.referral.voucher;

/** What somebody entered, once it could be read. */
public sealed interface PresentedCode {

    /** The whole code, with check characters that match. */
    record Full(VoucherCode code) implements PresentedCode {}

    /** Only node and locator: enough inside the addressed organisation. */
    record Reference(String reference) implements PresentedCode {}
}
