package de.verweisnetz.privacy;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of privacy. */
public enum PrivacyProblem implements ProblemType {
    ALREADY_ACKNOWLEDGED("already-acknowledged", 409);

    private final String code;
    private final int status;

    PrivacyProblem(String code, int status) {
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
