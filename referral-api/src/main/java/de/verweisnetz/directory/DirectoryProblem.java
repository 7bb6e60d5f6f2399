package de.verweisnetz.directory;

import de.verweisnetz.platform.problem.ProblemType;

/** Problems of the directory. */
public enum DirectoryProblem implements ProblemType {
    CURSOR_EXPIRED("cursor-expired", 410),
    HARVEST_ADDRESS("harvest-address", 422),
    IMPORT_STATE("import-state", 409),
    INFORMATION_KNOWN("information-known", 409),
    INFORMATION_REFUSED("information-refused", 422),
    SOURCE_NAME_TAKEN("source-name-taken", 409),
    SUGGESTIONS_OFF("suggestions-off", 403),
    EDIT_REFUSED("edit-refused", 422),
    DOCUMENT_IN_USE("document-in-use", 409),
    SUGGESTION_CONFLICT("suggestion-conflict", 409),
    SUGGESTION_SETTLED("suggestion-settled", 409),
    DUPLICATE_DECIDED("duplicate-decided", 409),
    MERGE_REFUSED("merge-refused", 422),
    MERGE_UNDONE("merge-undone", 409),
    MERGED_SINCE_CHANGED("merged-since-changed", 409),
    CHECK_LINK_OVER("check-link-over", 410),
    NO_CONTACT("no-contact", 422),
    EXPORTS_BUSY("exports-busy", 503);

    private final String code;
    private final int status;

    DirectoryProblem(String code, int status) {
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
