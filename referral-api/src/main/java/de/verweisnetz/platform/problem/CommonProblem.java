package de.verweisnetz.platform.problem;

/** Problems that any request can meet. */
public enum CommonProblem implements ProblemType {
    SYNTAX("syntax", 400),
    VALIDATION("validation", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    NO_MEMBER("no-member", 403),
    NOT_PERMITTED("not-permitted", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    IN_FLIGHT("in-flight", 409),
    STALE_VERSION("stale-version", 412),
    TOO_LARGE("too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    KEY_REUSED("key-reused", 422),
    HEADER_REQUIRED("header-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int status;

    CommonProblem(String code, int status) {
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
