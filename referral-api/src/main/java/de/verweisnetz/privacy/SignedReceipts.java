package de.verweisnetz.privacy;

import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.privacy.audit.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Receipts that a client keeps as a proof of what the node has promised or done. */
@ApplicationScoped
public class SignedReceipts {
    @Inject
    private Receipts receipts;

    /**
     * A compact JWS (ES256); nothing where the node has no key to sign with.
     *
     * @param type of the statement, so that none can be taken for another
     */
    @OpenToAnyone("Another module's use case asks, which has checked its own caller.")
    public Optional<String> sign(String type, Map<String, Object> statement) {
        return receipts.sign(type, statement);
    }
}
