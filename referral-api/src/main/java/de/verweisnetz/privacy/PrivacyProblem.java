package de.verweisnetz.privacy;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of privacy. */
public enum PrivacyProblem implements ProblemType {
    ALREADY_ACKNOWLEDGED("already-acknowledged", 409),
    /** The sender's project issues no more; the problem names who follows. */
    PROJECT_ENDED("project-ended", 409),
    /** The referral was erased when its project ended; the problem names who follows. */
    CODE_OF_ENDED_PROJECT("code-of-ended-project", 410),
    /** The wind-down has not come that far, or is a rehearsal. */
    WIND_DOWN_STATE("wind-down-state", 409);

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
