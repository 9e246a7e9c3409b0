package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * REDCap: {@code item___1}, a record's number, a column {@code FORM_complete} for each form; or the
 * labels of fields as heads, {@code Which? (choice=One)} and {@code Complete?}. The number stands
 * first, under a name that the project chose, and the last form is the last.
 */
final class RedcapSource implements ResponseSource {
    /**
     * What a further row of a record is of; the form that repeats says more than its occasion, and
     * the occasion more than a number.
     */
    static final List<String> REPEATS =
            List.of("redcap_repeat_instrument", "redcap_event_name", "redcap_repeat_instance");

    private static final String COMPLETE = "complete?";

    /** What its own columns are called where labels are heads. */
    private static final Set<String> BY_LABEL =
            Set.of(
                    COMPLETE,
                    "event name",
                    "repeat instrument",
                    "repeat instance",
                    "survey identifier",
                    "survey timestamp",
                    "data access group");

    @Override
    public String key() {
        return "redcap";
    }

    @Override
    public int recognise(Header header, Form form) {
        String record = record(header);
        return !record.isEmpty() && form.item(record).isEmpty() ? 2 : 0;
    }

    private static String record(Header header) {
        if (header.has("record_id")) {
            return "record_id";
        }
        String first = header.names().isEmpty() ? "" : header.names().getFirst();
        String last = first.isEmpty() ? "" : ResponseSources.lower(header.names().getLast());
        boolean isRecord = ResponseSources.lower(first).matches("(.*_)?(record)?id");
        return last.equals(COMPLETE) || isRecord && last.endsWith("_complete") ? first : "";
    }

    @Override
    public Optional<String> about(String column, Header header) {
        boolean key = column.equalsIgnoreCase(record(header)) && !header.has(About.KEY);
        return key ? Optional.of(About.KEY) : ResponseSources.own(column);
    }

    @Override
    public boolean leavesOut(String column) {
        String name = ResponseSources.lower(column);
        return name.equals("record_id")
                || BY_LABEL.contains(name)
                || name.startsWith("redcap_")
                || name.endsWith("_complete")
                || name.endsWith("_timestamp");
    }
}
