package org.feltbok.names;

import org.feltbok.analysis.CaseNames;
import org.feltbok.base.FaultException;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a thing can be called so. */
final class NewName {
    /** As the rows of a form are called. */
    private static final Pattern OF_ITEM = Pattern.compile("\\p{L}[\\p{L}\\p{N}_.-]*");

    /** What measures, conditions, tables and files can hold, in quotes where it must be. */
    private static final Pattern OF_ANY = Pattern.compile("[^@/#{}\\p{Cntrl}][^/#{}\\p{Cntrl}]*");

    private static final Pattern OF_CODE = Pattern.compile("[^/#;\\p{Cntrl}]+");

    /** What every study has. */
    private static final Set<String> RESERVED =
            Set.of(
                    "cases",
                    "responses",
                    CaseNames.CASE,
                    CaseNames.FRAME,
                    CaseNames.KIND,
                    CaseNames.STATUS,
                    CaseNames.MODE);

    /** Columns of the file of cases besides. */
    private static final Set<String> OF_FILE = Set.of("name", "pseudonym", "note");

    /** Those that figures ask for in the same way. */
    private static final List<Kind> OF_CASES =
            List.of(Kind.ATTRIBUTE, Kind.GROUPING, Kind.DERIVED, Kind.WEIGHT, Kind.INDICATOR);

    private NewName() {}

    /**
     * @throws FaultException if it cannot, with the reason
     */
    static void check(Handle handle, Thing thing, String to) {
        boolean fits =
                switch (thing.kind()) {
                    case ITEM, QUESTION -> OF_ITEM.matcher(to).matches();
                    case CATEGORY, GROUP, CODE -> OF_CODE.matcher(to).matches();
                    default -> OF_ANY.matcher(to).matches();
                };
        if (to.isBlank() || !fits) {
            throw new FaultException("names.bad", to);
        }
        boolean isPart =
                Set.of(
                                Kind.CATEGORY,
                                Kind.GROUP,
                                Kind.CODE,
                                Kind.FIGURE,
                                Kind.SECTION,
                                Kind.CODEBOOK)
                        .contains(thing.kind());
        String low = to.toLowerCase(Locale.ROOT);
        boolean inFile = thing.kind() == Kind.ATTRIBUTE && OF_FILE.contains(low);
        if (!isPart && RESERVED.contains(low) || inFile) {
            throw new FaultException("names.reserved", to);
        }
        ThingStore things = new ThingStore(handle);
        if (isTaken(things, thing, to) || isNumber(things, thing, to)) {
            throw new FaultException("names.taken", to);
        }
    }

    private static boolean isTaken(ThingStore things, Thing thing, String to) {
        List<Kind> beside =
                switch (thing.kind()) {
                    case ITEM, QUESTION -> List.of(Kind.ITEM, Kind.QUESTION);
                    case ATTRIBUTE, GROUPING, DERIVED, WEIGHT, INDICATOR -> OF_CASES;
                    default -> List.of(thing.kind());
                };
        boolean isQuestion = beside.contains(Kind.ITEM);
        return beside.stream()
                .flatMap(k -> things.all(k).stream())
                .filter(t -> !t.id().equals(thing.id()))
                // a question and its only item are called the same
                .filter(t -> !(isQuestion && t.name().equals(thing.name())))
                .filter(t -> beside.size() > 2 || t.owner().equals(thing.owner()))
                .anyMatch(
                        t ->
                                isPartOfBook(thing)
                                        ? t.name().equals(to)
                                        : t.name().equalsIgnoreCase(to));
    }

    /** A roster and an item of what it belongs to are asked for in the same way. */
    private static boolean isNumber(ThingStore things, Thing thing, String to) {
        return switch (thing.kind()) {
            case QUESTIONNAIRE ->
                    things.all(Kind.ITEM).stream()
                            .filter(i -> thing.items().contains(i.owner()))
                            .anyMatch(i -> i.name().equalsIgnoreCase(to));
            case ITEM ->
                    things.all(Kind.QUESTIONNAIRE).stream()
                            .filter(r -> r.items().contains(thing.owner()))
                            .anyMatch(r -> r.name().equalsIgnoreCase(to));
            default -> false;
        };
    }

    private static boolean isPartOfBook(Thing thing) {
        return thing.kind() == Kind.CODE
                || thing.kind() == Kind.CATEGORY
                || thing.kind() == Kind.GROUP;
    }
}
