package de.verweisnetz.quickstart;

/** Why a node cannot start or go on, in one line a user can act on. */
final class StartFailure extends RuntimeException {

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
