package de.verweisnetz.platform.log;

import de.verweisnetz.platform.Ids;
import jakarta.enterprise.context.RequestScoped;

/** Names the running request in answers and in the log. */
@RequestScoped
public class RequestId {
    private final String value = Ids.next().toString();

    public String value() {
        return value;
    }
}
