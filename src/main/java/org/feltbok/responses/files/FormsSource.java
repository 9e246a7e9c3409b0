package org.feltbok.responses.files;

import org.feltbok.responses.Form;
import org.feltbok.tabular.Header;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Programs on the web whose files have the texts of the questions as heads, and some columns of
 * their own: Google Forms, Microsoft Forms, SurveyMonkey. Several answers stand in one cell with
 * comma or semicolon between, or each in a column of its own.
 *
 * @param key by which the program is known
 * @param sure one of each of these sets must be among the heads
 * @param about what a column about the response is called, by its head
 * @param leftOut heads, or beginnings of heads that end in a blank, of columns of its own
 */
record FormsSource(
        String key, List<Set<String>> sure, Map<String, String> about, Set<String> leftOut)
        implements ResponseSource {
    /** When a response came in, as Google Forms calls it in some languages. */
    private static final Set<String> TIMESTAMP =
            Set.of(
                    "timestamp",
                    "tidsmerke",
                    "tidsstempel",
                    "tidstempel",
                    "tidsstämpel",
                    "zeitstempel",
                    "horodateur",
                    "marca temporal",
                    "tijdstempel");

    static final FormsSource GOOGLE =
            new FormsSource(
                    "google",
                    List.of(TIMESTAMP),
                    TIMESTAMP.stream()
                            .collect(Collectors.toUnmodifiableMap(t -> t, t -> About.ENTERED_AT)),
                    Set.of(
                            "email address",
                            "username",
                            "e-postadresse",
                            "brukernavn",
                            "score",
                            "poengsum",
                            "total score"));
    static final FormsSource MICROSOFT =
            new FormsSource(
                    "microsoft",
                    List.of(
                            Set.of("id"),
                            Set.of("start time", "starttidspunkt", "starttid"),
                            Set.of("completion time", "fullføringstidspunkt", "fullføringstid")),
                    Map.of(
                            "id", About.KEY,
                            "completion time", About.ENTERED_AT,
                            "fullføringstidspunkt", About.ENTERED_AT,
                            "fullføringstid", About.ENTERED_AT),
                    Set.of(
                            "start time",
                            "starttidspunkt",
                            "starttid",
                            "email",
                            "e-post",
                            "e-postadresse",
                            "name",
                            "navn",
                            "language",
                            "språk",
                            "last modified time",
                            "tidspunkt for siste endring",
                            "total points",
                            "quiz feedback",
                            "points - ",
                            "feedback - "));
    static final FormsSource SURVEYMONKEY =
            new FormsSource(
                    "surveymonkey",
                    List.of(
                            Set.of("respondent id", "respondentid", "respondent_id"),
                            Set.of("collector id", "collectorid", "collector_id")),
                    Map.of(
                            "respondent id", About.KEY,
                            "respondentid", About.KEY,
                            "respondent_id", About.KEY,
                            "end date", About.ENTERED_AT,
                            "date modified", About.ENTERED_AT,
                            "enddate", About.ENTERED_AT,
                            "date_modified", About.ENTERED_AT),
                    Set.of(
                            "collector id",
                            "collectorid",
                            "collector_id",
                            "start date",
                            "startdate",
                            "date created",
                            "date_created",
                            "ip address",
                            "ip_address",
                            "email address",
                            "email_address",
                            "first name",
                            "first_name",
                            "last name",
                            "last_name",
                            "custom data 1",
                            "custom_1",
                            "custom value"));

    private static final int SURER_THAN_OTHERS = 2;

    @Override
    public int recognise(Header header, Form form) {
        boolean all = sure.stream().allMatch(any -> any.stream().anyMatch(header::has));
        boolean first =
                !key.equals("google")
                        || !header.names().isEmpty()
                                && about.containsKey(
                                        ResponseSources.lower(header.names().getFirst()));
        return all && first || isMonkeyCutDown(header, form) ? SURER_THAN_OTHERS : 0;
    }

    /** Published files keep the respondent's number and leave out who collected. */
    private boolean isMonkeyCutDown(Header header, Form form) {
        return key.equals("surveymonkey")
                && !header.names().isEmpty()
                && sure.getFirst().contains(ResponseSources.lower(header.names().getFirst()))
                && form.item(header.names().getFirst()).isEmpty();
    }

    @Override
    public Optional<String> about(String column, Header header) {
        Optional<String> own = ResponseSources.own(column);
        String name = about.get(ResponseSources.lower(column));
        return own.isPresent() || name == null || !isFirst(column, name, header)
                ? own
                : Optional.of(name);
    }

    /** Of several columns that could be meant the first is. */
    private boolean isFirst(String column, String name, Header header) {
        return !header.has(name)
                && header.names().stream()
                        .filter(h -> name.equals(about.get(ResponseSources.lower(h))))
                        .findFirst()
                        .filter(column::equals)
                        .isPresent();
    }

    @Override
    public boolean setsApartByBlanks() {
        return false;
    }

    /** Google Forms has addresses and points only where they were asked for. */
    @Override
    public boolean mayLackOwn() {
        return key.equals("google");
    }

    /** SurveyMonkey's files are often published in another order. */
    @Override
    public boolean putsFirst(String own) {
        return !key.equals("surveymonkey") && leftOut.contains(ResponseSources.lower(own));
    }

    @Override
    public boolean leavesOut(String column) {
        String name = ResponseSources.lower(column);
        return leftOut.contains(name)
                || about.containsKey(name)
                || leftOut.stream().anyMatch(o -> o.endsWith(" ") && name.startsWith(o));
    }
}
