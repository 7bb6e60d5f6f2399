package de.verweisnetz.isolation;

import java.util.List;
import java.util.Set;

/**
 * Whose the rows of each table are: written down apart from the policies that it tests.
 *
 * <p>A new table needs one line here. In the conditions {@code :org}, {@code :team}, {@code :member}, {@code :manages},
 * {@code :role} and {@code :client} stand for who asks.
 */
final class TenantTables {
    /**
     * Table, then the rows that somebody may see, add and change; the last two only where they are fewer.
     *
     * <p>What a member of an organisation may do with its own rows beyond that is the application's to decide.
     */
    private static final String OF_TENANTS =
            """
            identity.membership          | participant_id = :org
            identity.preference          | member_id = :member OR participant_id = :org AND :manages | member_id = :member
            identity.team                | participant_id = :org
            notification.contact         | member_id = :member OR participant_id = :org AND :manages | member_id = :member
            notification.mail            | member_id = :member
            platform.event               | receiver_org = :org OR sender_org = :org AND (:manages OR EXISTS (SELECT FROM referral.referral r WHERE r.id IN (aggregate_id, (payload ->> 'referral_id')::uuid) AND r.sender_team = :team)) | :org IN (sender_org, receiver_org) OR aggregate_id = :client
            platform.idempotency         | member_id = :member
            privacy.audit                | :role = 'officer of the network' OR :role = 'officer' AND participant_id = :org | member_id IS NOT DISTINCT FROM :member
            privacy.audit_head           | :role LIKE 'officer%'
            privacy.audit_segment        | :role LIKE 'officer%'
            privacy.request              | :role = 'officer of the network' OR EXISTS (SELECT FROM privacy.request_task t WHERE t.request_id = request.id AND t.participant_id = :org)
            privacy.request_task         | :role = 'officer of the network' OR participant_id = :org
            privacy.retention_run        | :role LIKE 'officer%'
            privacy.wind_down            | true | :role = 'coordinator' | :role = 'coordinator' OR participant_id = :org
            referral.answer_link         | participant_id = :org AND :manages OR :role = 'coordinator' | false
            referral.answer_mode         | true | participant_id = :org AND :manages OR :role = 'coordinator' | participant_id = :org AND :manages OR :role = 'coordinator'
            referral.answer_template     | participant_id = :org
            referral.arrival_without_code| receiver_org = :org
            referral.client_data         | sender_org = :org AND (sender_team = :team OR :manages) OR receiver_org = :org
            referral.client_data_opening | participant_id = :org
            referral.client_report       | sender_org = :org AND (sender_team = :team OR :manages) OR referral_id = :client | referral_id = :client | false
            referral.client_withdrawal   | :org IN (sender_org, receiver_org) OR referral_id = :client
            referral.consent             | sender_org = :org AND (sender_team = :team OR :manages) OR receiver_org = :org OR referral_id = :client
            referral.notice              | sender_org = :org AND (sender_team = :team OR :manages) OR receiver_org = :org
            referral.referral            | sender_org = :org AND (sender_team = :team OR :manages) OR receiver_org = :org AND issued_at IS NOT NULL OR id = :client | sender_org = :org AND (sender_team = :team OR :manages)
            referral.sealing_key         | true | false | false
            referral.sealing_secret      | participant_id = :org OR participant_id IS NULL | false | false
            referral.signpost            | sender_org = :org
            referral.signpost_count      | EXISTS (SELECT FROM referral.signpost s WHERE s.id = signpost_id AND s.sender_org = :org)
            referral.task                | sender_org = :org AND (sender_team = :team OR :manages) | sender_org = :org AND (sender_team = :team OR :manages) OR referral_id = :client
            referral.unlinked_report     | receiver_org = :org
            """;

    /** Rows that only the node's own jobs and its narrow functions reach. */
    private static final Set<String> OF_THE_NODE =
            words("""
            privacy.former_code referral.past referral.wrong_code referral.wrong_secret""");

    /** Added by whoever gives or takes back a consent, and read by nobody: a keyed hash that tells nothing. */
    private static final Set<String> ADDED_BY_ALL = Set.of("referral.consent_proof");

    /**
     * Rows that belong to no organisation: the directory and its upkeep, which one node keeps together and where roles
     * decide who changes what; the names of those who take part; the jobs. No client is in any of them.
     */
    private static final Set<String> SHARED = words(
            """
            feedback.remark identity.participant migration.schema_history notification.progress platform.scheduled_job
            directory.check_mail directory.check_result directory.column_mapping directory.document
            directory.document_version directory.duplicate_candidate directory.duplicate_due directory.duplicate_key
            directory.duplicate_subject directory.edit_suggestion directory.feed directory.feed_horizon
            directory.harvested directory.import directory.import_file directory.import_finding
            directory.information_source directory.managed_organization directory.merge directory.merge_document
            directory.offer_check directory.offer_report directory.offer_search directory.offer_use
            directory.postal_file directory.postal_place directory.provenance directory.redirect directory.source
            directory.staged_record directory.unmet_need directory.use_counted directory.usual_answer
            directory.website_check directory.website_walk directory.word""");

    /** What the search may read, and nothing else of the database. */
    static final Set<String> OF_SEARCH = words("directory.managed_organization directory.offer_search directory.word");

    /** What an auditor may read, and nothing else of the database. */
    static final Set<String> OF_AUDITORS = words("privacy.audit privacy.audit_head privacy.audit_segment");

    private TenantTables() {}

    /**
     * A table and whose its rows are.
     *
     * @param seen condition for rows that somebody may see
     */
    record Table(String name, String seen, String added, String changed) {
        private static Table of(String line) {
            var cells = List.of(line.split("\\|")).stream().map(String::strip).toList();
            var seen = cells.get(1);
            return new Table(
                    cells.get(0), seen, cells.size() > 2 ? cells.get(2) : seen, cells.size() > 3 ? cells.get(3) : seen);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Those with row level security that the application's role can reach in some way, and those it cannot. */
    static List<Table> isolated() {
        var tables = new java.util.ArrayList<>(
                OF_TENANTS.strip().lines().map(Table::of).toList());
        OF_THE_NODE.forEach(name -> tables.add(new Table(name, "false", "false", "false")));
        ADDED_BY_ALL.forEach(name -> tables.add(new Table(name, "false", "true", "false")));
        return tables;
    }

    static Set<String> shared() {
        return SHARED;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
