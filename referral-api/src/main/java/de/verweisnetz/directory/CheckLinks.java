package de.verweisnetz.directory;

import de.verweisnetz.directory.upkeep.Asking;
import de.verweisnetz.directory.upkeep.LinkAnswer;
import de.verweisnetz.directory.upkeep.LinkView;
import de.verweisnetz.directory.upkeep.Links;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links by which a contact answers for all her offers without a login. */
@ApplicationScoped
public class CheckLinks {
    @Inject
    private Links links;

    @Inject
    private Asking asking;

    /** What the link asks about; looking changes nothing. */
    @Transactional
    @OpenToAnyone("The signed token of the link is the credential.")
    public LinkView view(String token) {
        return links.view(token);
    }

    /** What the contact answers. */
    @Transactional
    @OpenToAnyone("The signed token of the link is the credential.")
    public LinkView answer(String token, List<LinkAnswer> answers) {
        links.answer(token, answers);
        return links.view(token);
    }

    /** A link for the contact of an offer, to pass on by other means than the node's mails. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public AskedContact create(OfferId offer) {
        return asking.one(offer.value());
    }

    /**
     * Addresses to write to now, most urgent first; none that got a mail lately.
     *
     * @param most how many
     */
    @Transactional
    @OpenToAnyone("The node's own job asks.")
    public List<String> due(int most) {
        return asking.due(most);
    }

    /** The link to mail to one of them; empty when she has no offers any more. From now on she counts as written to. */
    @Transactional
    @OpenToAnyone("The node's own job asks.")
    public Optional<AskedContact> ask(String address) {
        return asking.mailed(address);
    }

    /** The mail with this link was not sent: the next run may write to her. */
    @Transactional
    @OpenToAnyone("The node's own job tells.")
    public void unsent(UUID link) {
        asking.unsent(link);
    }

    /** The mail with this link did not arrive: its offers need a look. */
    @Transactional
    @OpenToAnyone("The node's own job tells.")
    public void bounced(UUID link) {
        asking.bounced(link);
    }
}
