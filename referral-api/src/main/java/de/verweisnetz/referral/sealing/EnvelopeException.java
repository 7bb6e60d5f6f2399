package de.verweisnetz.referral.sealing;

/** An envelope is refused. Tells why, and nothing of what is in it. */
public final class EnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public EnvelopeException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
