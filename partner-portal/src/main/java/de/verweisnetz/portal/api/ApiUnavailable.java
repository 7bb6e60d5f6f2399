package de.verweisnetz.portal.api;

/** The API did not answer in time, or too many pages already wait for it. */
public class ApiUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiUnavailable(Throwable cause) {
        super(cause);
    }
}
