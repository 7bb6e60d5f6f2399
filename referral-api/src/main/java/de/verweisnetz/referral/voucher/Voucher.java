package de.verweisnetz.referral.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the node keeps of a client's code and of the token of her page.
 *
 * <p>Fingerprints find them again; sealed copies show them to the sender and to the client until they are of no more
 * use. The codes themselves are kept nowhere.
 */
@Embeddable
public class Voucher {
    @Column(name = "reference")
    private String reference;

    @Column(name = "code_fingerprint")
    private byte[] codeFingerprint;

    @Column(name = "code_sealed")
    private byte @Nullable [] codeSealed;

    @Column(name = "page_fingerprint")
    private byte[] pageFingerprint;

    @Column(name = "page_sealed")
    private byte @Nullable [] pageSealed;

    protected Voucher() {}

    Voucher(String reference, byte[] codeFingerprint, byte[] codeSealed, byte[] pageFingerprint, byte[] pageSealed) {
        this.reference = reference;
        this.codeFingerprint = codeFingerprint.clone();
        this.codeSealed = codeSealed.clone();
        this.pageFingerprint = pageFingerprint.clone();
        this.pageSealed = pageSealed.clone();
    }

    public String reference() {
        return reference;
    }

    /** Deletes the sealed copies; the fingerprints stay, so that a second presentation can be told apart. */
    public void forgetCopies() {
        codeSealed = null;
        pageSealed = null;
    }

    public boolean hasCopies() {
        return codeSealed != null && pageSealed != null;
    }

    byte @Nullable [] codeSealed() {
        return codeSealed;
    }

    byte @Nullable [] pageSealed() {
        return pageSealed;
    }
}
