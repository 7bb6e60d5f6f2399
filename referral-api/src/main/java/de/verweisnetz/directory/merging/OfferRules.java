package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Refuses a survivor whose offers would take referrals that they must not take: authorities and public bodies. */
@ApplicationScoped
class OfferRules {
    private static final Set<FindingCode> ABOUT_REFERRALS =
            Set.of(FindingCode.AUTHORITY_TAKES_REFERRALS, FindingCode.PUBLIC_BODY_TAKES_WARM);

    @Inject
    private Documents documents;

    /** A problem when an offer of either document would break a rule under the survivor. */
    void check(DocumentKey keep, DocumentKey absorb, ObjectNode survivor) {
        if (keep.kind() == EntityKind.ORGANIZATION || keep.kind() == EntityKind.SERVICE) {
            for (var offer : documents.offersOf(List.of(keep, absorb))) {
                var broken = BundleCheck.check(bundle(offer, keep.kind(), survivor), id -> true).stream()
                        .map(Finding::code)
                        .filter(ABOUT_REFERRALS::contains)
                        .findFirst();
                broken.ifPresent(code -> {
                    throw ProblemException.of(DirectoryProblem.MERGE_REFUSED, FieldError.at("/absorb", code.key()));
                });
            }
        }
    }

    private static DirectoryBundle bundle(OfferDocuments offer, EntityKind kind, ObjectNode survivor) {
        var bundle = DirectoryBundle.empty("");
        var service = kind == EntityKind.SERVICE ? survivor : offer.service().deepCopy();
        var organization = kind == EntityKind.ORGANIZATION ? survivor : offer.organization();
        if (kind == EntityKind.ORGANIZATION) {
            service.set("organization_id", survivor.path("id"));
        }
        var own = offer.offer().deepCopy();
        own.set("service_id", service.path("id"));
        bundle.services().add(service);
        bundle.organizations().add(organization);
        bundle.serviceAtLocations().add(own);
        return bundle;
    }
}
