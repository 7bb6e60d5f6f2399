package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import de.verweisnetz.referral.OutcomeUploadView.Finding;
import de.verweisnetz.referral.lifecycle.ReferralProblem;
import de.verweisnetz.referral.upload.OutcomeFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;

/** Outcomes from an organisation's own system, many at once: what is right counts, what is wrong is named by its line. */
@ApplicationScoped
@Transactional
@Requires(Permission.REFERRAL_ANSWER)
public class OutcomeUploads {
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int MOST_LINES = 1000;

    @Inject
    private OutcomeLines lines;

    @Inject
    private AuditTrail audit;

    /**
     * The same upload again changes nothing.
     *
     * @param unlinked whether outcomes of clients who want no report may be counted without a link
     * @param preview whether nothing is to be changed at all
     */
    public OutcomeUploadView upload(String text, boolean unlinked, boolean preview) {
        if (text.length() > MOST_CHARACTERS) {
            throw ProblemException.of(CommonProblem.TOO_LARGE);
        }
        var file = OutcomeFile.read(text);
        if (file.unread() || file.lines().size() + file.findings().size() > MOST_LINES) {
            throw ProblemException.of(
                    ReferralProblem.REFERRAL_RULE,
                    file.unread()
                            ? FieldError.at("", "upload-unreadable")
                            : FieldError.at("", "upload-long", MOST_LINES));
        }
        audit.record(preview ? AuditAction.READ : AuditAction.IMPORT, "outcome-upload", null);
        return run(file, unlinked, preview);
    }

    private OutcomeUploadView run(OutcomeFile file, boolean unlinked, boolean preview) {
        var effects = new EnumMap<LineEffect, Integer>(LineEffect.class);
        var findings = new ArrayList<Finding>();
        file.findings().forEach(finding -> findings.add(new Finding(finding.line(), finding.code())));
        for (var line : file.lines()) {
            try {
                effects.merge(lines.report(line, unlinked, preview), 1, Integer::sum);
            } catch (ProblemException refused) {
                findings.add(new Finding(line.number(), code(refused)));
            }
        }
        findings.sort(Comparator.comparingInt(Finding::line));
        return new OutcomeUploadView(
                preview,
                file.lines().size(),
                effects.getOrDefault(LineEffect.REPORTED, 0),
                effects.getOrDefault(LineEffect.COUNTED, 0),
                effects.getOrDefault(LineEffect.ALREADY, 0),
                findings);
    }

    private static String code(ProblemException refused) {
        return refused.errors().isEmpty()
                ? refused.type().code()
                : refused.errors().get(0).code();
    }
}
