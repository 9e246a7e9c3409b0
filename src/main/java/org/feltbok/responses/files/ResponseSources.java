package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The programs whose files of responses can be read. */
final class ResponseSources {
    /** Feltbok's own comes first: it is meant where none is surer. */
    static final List<ResponseSource> ALL =
            List.of(
                    new OwnSource(),
                    new KoboSource(),
                    new RedcapSource(),
                    new LimesurveySource(),
                    FormsSource.GOOGLE,
                    FormsSource.MICROSOFT,
                    FormsSource.SURVEYMONKEY);

    private ResponseSources() {}

    /** The one that is surest of the file. */
    static ResponseSource of(Header header, Form form) {
        ResponseSource best = ALL.getFirst();
        for (ResponseSource source : ALL) {
            if (source.recognise(header, form) > best.recognise(header, form)) {
                best = source;
            }
        }
        return best;
    }

    /** Feltbok's own files and those made by hand: names of items, columns with {@code _}. */
    private static final class OwnSource implements ResponseSource {
        @Override
        public String key() {
            return "own";
        }

        @Override
        public int recognise(Header header, Form form) {
            return 1;
        }

        @Override
        public Optional<String> about(String column, Header header) {
            // as the program itself calls it in data files
            return lower(column).equals("parent_response") && !header.has(About.PARENT)
                    ? Optional.of(About.PARENT)
                    : own(column);
        }
    }

    /** KoBo and ODK: {@code group/item}, {@code item/1}, the submission's own columns. */
    private static final class KoboSource implements ResponseSource {
        private static final Set<String> SURE =
                Set.of(
                        "_uuid",
                        "_submission_time",
                        "meta/instanceid",
                        "submissiondate",
                        "_submission__uuid",
                        "parent_key");
        private static final Set<String> ITS_OWN =
                Set.of(
                        "_id",
                        "_uuid",
                        "_submission_time",
                        "_validation_status",
                        "_notes",
                        "_submitted_by",
                        "__version__",
                        "_tags",
                        "_index",
                        "_parent_index",
                        "_parent_table_name",
                        "start",
                        "end",
                        "today",
                        "deviceid",
                        "username",
                        "simserial",
                        "phonenumber",
                        "formhub/uuid",
                        "_xform_id_string",
                        "meta/instanceid",
                        "meta/instancename",
                        "meta/rootuuid",
                        "key",
                        "submissiondate",
                        "instanceid",
                        "instancename",
                        "submitterid",
                        "submittername",
                        "attachmentspresent",
                        "attachmentsexpected",
                        "status",
                        "reviewstate",
                        "edits",
                        "formversion");

        @Override
        public String key() {
            return "kobo";
        }

        @Override
        public int recognise(Header header, Form form) {
            return header.names().stream().map(KoboSource::plain).anyMatch(SURE::contains) ? 2 : 0;
        }

        @Override
        public Optional<String> about(String column, Header header) {
            Optional<String> own = own(column);
            if (own.isPresent()) {
                return own;
            }
            String version = header.has("__version__") ? "__version__" : "formversion";
            if (lower(column).equals(version) && !header.has(About.VERSION)) {
                return Optional.of(About.VERSION);
            }
            // of a repeat: the submission that a row belongs to
            if (List.of("_submission__uuid", "parent_key").contains(lower(column))
                    && !header.has(About.PARENT)) {
                return Optional.of(About.PARENT);
            }
            if (header.has(About.KEY)) {
                return own;
            }
            String key =
                    header.has("_uuid") ? "_uuid" : header.has("key") ? "key" : "meta/instanceid";
            return plain(column).equals(key) ? Optional.of(About.KEY) : Optional.empty();
        }

        @Override
        public boolean leavesOut(String column) {
            return ITS_OWN.contains(plain(column)) || lower(column).startsWith("_submission_");
        }

        /** ODK's files have {@code -} between a group and what is in it. */
        private static String plain(String column) {
            return lower(column).replaceFirst("^meta[-.]", "meta/");
        }
    }

    /** What Feltbok calls a column about the response; empty if it does not know it. */
    static Optional<String> own(String column) {
        return About.COLUMNS.stream().filter(c -> c.equalsIgnoreCase(column)).findFirst();
    }

    static String lower(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
