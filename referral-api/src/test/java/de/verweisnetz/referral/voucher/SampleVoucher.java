package de.verweisnetz.referral.voucher;

/** A voucher as the database would hold it. */
public final class SampleVoucher {
    private SampleVoucher() {}

    public static Voucher any() {
        return new Voucher("VN-7K2M4Q", new byte[] {1}, new byte[] {2}, new byte[] {3}, new byte[] {4});
    }
}
