package de.verweisnetz.portal.privacy;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets one download follow the button that asked for it: taking a project's data along is recorded, no link may cause it. */
@SessionScoped
class ExportPermit implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AtomicBoolean given = new AtomicBoolean();

    void give() {
        given.set(true);
    }

    /** Whether there was one; it is used up. */
    boolean take() {
        return given.getAndSet(false);
    }
}
