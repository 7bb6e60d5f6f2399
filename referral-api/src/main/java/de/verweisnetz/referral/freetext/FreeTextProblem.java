package de.verweisnetz.referral.freetext;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of free texts. */
public enum FreeTextProblem implements ProblemType {
    /** The node takes no free text of this kind. */
    FREE_TEXT_OFF("free-text-off", 422),
    /** Too long, or something in it tells who somebody is. */
    FREE_TEXT_REFUSED("free-text-refused", 422);

    private final String code;
    private final int status;

    FreeTextProblem(String code, int status) {
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
