package de.verweisnetz.referral.sealing;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of client data and of the keys that they are sealed to. */
public enum SealingProblem implements ProblemType {
    /** The centre has not accepted, or the referral has ended. */
    CLIENT_DATA_NOT_RELEASED("client-data-not-released", 409),
    /** Nobody has entered them yet. */
    CLIENT_DATA_MISSING("client-data-missing", 409),
    /** The private key that they are sealed to is gone. */
    CLIENT_DATA_UNDECRYPTABLE("client-data-undecryptable", 409),
    /** The node cannot open the sender's copy either. */
    OWN_COPY_CLOSED("own-copy-closed", 409),
    /** The key has been replaced or reported before. */
    KEY_STATE("key-state", 409),
    CLIENT_DATA_FORGOTTEN("client-data-forgotten", 410),
    CLIENT_DATA_RULE("client-data-rule", 422),
    KEY_REFUSED("key-refused", 422);

    private final String code;
    private final int status;

    SealingProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
