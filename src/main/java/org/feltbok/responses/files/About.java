package org.feltbok.responses.files;

import java.util.List;

/**
 * The columns of a file that are about the response, not the answers, and where their values go.
 */
final class About {
    static final String KEY = "_response";
    static final String CASE = "_case";

    /** Of a member: the key, the number or the case of the response that it belongs to. */
    static final String PARENT = "_parent";

    static final String STATUS = "_status";
    static final String MODE = "_mode";
    static final String PASS = "_pass";
    static final String ENTERED_BY = "_entered_by";
    static final String ENTERED_AT = "_entered_at";
    static final String ORIGIN = "_origin";
    static final String TEXT_ORIGIN = "_text_origin";
    static final String NOTE = "_note";
    static final String REASON = "_reason";
    static final String UNLOCKED = "_unlocked";
    static final String VERSION = "_version";

    static final List<String> COLUMNS =
            List.of(
                    KEY,
                    CASE,
                    PARENT,
                    STATUS,
                    MODE,
                    PASS,
                    ENTERED_BY,
                    ENTERED_AT,
                    ORIGIN,
                    TEXT_ORIGIN,
                    NOTE,
                    REASON,
                    UNLOCKED,
                    VERSION);

    /** The columns of the table response, in the order in which rows are made. */
    static final List<String> STORED =
            List.of(
                    "id",
                    "questionnaire_id",
                    "key",
                    "case_id",
                    "status",
                    "mode",
                    "pass",
                    "entered_by",
                    "entered_at",
                    "note",
                    "origin_id",
                    "text_origin_id",
                    "source",
                    "reason",
                    "unlocked",
                    "version",
                    "parent_id",
                    "position");

    private About() {}
}
