package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.CleanText;
import org.feltbok.statfile.StatReader;
import org.feltbok.statfile.StatText;
import org.feltbok.statfile.data.MissingTag;
import org.feltbok.statfile.data.StatHandler;
import org.feltbok.statfile.data.StatHeader;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.ReadAs;
import org.feltbok.tabular.RecordTable;
import org.feltbok.tabular.TableFormat;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files of SPSS and Stata as tables of texts: codes with what they mean beside them, and the reason
 * where a value is missing. Files of Feltbok's own have the names that their columns have here.
 */
final class StatTables implements TableFormat {
    /** What our own files call the columns about a response. */
    private static final Map<String, String> ABOUT =
            Map.of(
                    "response",
                    About.KEY,
                    "case",
                    About.CASE,
                    "status",
                    About.STATUS,
                    "mode",
                    About.MODE);

    /** Letters of Stata from which on an answer goes by its label: those before are reasons. */
    private static final int REASONS = 6;

    @Override
    public boolean isFor(byte[] start, String ending) {
        return StatReader.takes(ending);
    }

    @Override
    public List<String> endings() {
        return List.of("sav", "zsav", "dta");
    }

    @Override
    public List<RecordTable> read(
            Path file,
            String name,
            ReadAs as,
            Consumer<ReadAs> seen,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        Lines lines = new Lines();
        return StatReader.read(file, name, lines, faults)
                ? List.of(new RecordTable(name, null, lines.columns, lines.lines))
                : List.of();
    }

    private static final class Lines implements StatHandler {
        private final List<RecordTable.Column> columns = new ArrayList<>();
        private final List<Grid.Line> lines = new ArrayList<>();
        private final List<JoinedSet> joined = new ArrayList<>();
        private List<StatVariable> variables = List.of();

        @Override
        public boolean begin(StatHeader header) {
            variables = header.variables();
            Map<String, RecordTable.Member> members = members(header);
            variables.forEach(
                    v -> columns.add(column(v, Optional.ofNullable(members.get(v.name())))));
            for (StatSet set : header.sets()) {
                JoinedSet.of(set, variables, columns).ifPresent(joined::add);
            }
            joined.forEach(s -> columns.add(s.column()));
            return true;
        }

        /** By variable; of sets that share one only the first is a question. */
        private static Map<String, RecordTable.Member> members(StatHeader header) {
            Map<String, RecordTable.Member> members = new HashMap<>();
            for (StatSet set : header.sets()) {
                if (set.variables().stream().noneMatch(members::containsKey)) {
                    var member =
                            new RecordTable.Member(
                                    set.name(),
                                    set.label(),
                                    set.counted(),
                                    set.kind() == StatSet.Kind.LABELLED_DICHOTOMIES);
                    set.variables().forEach(v -> members.put(v, member));
                }
            }
            return members;
        }

        @Override
        public void row(int number, @Nullable Object[] cells) {
            List<String> texts = new ArrayList<>(cells.length);
            for (int i = 0; i < cells.length; i++) {
                texts.add(Cells.clean(CleanText.of(text(variables.get(i), cells[i]))));
            }
            joined.forEach(s -> texts.add(s.cell(texts)));
            lines.add(new Grid.Line(number, texts, Set.of()));
        }
    }

    private static RecordTable.Column column(
            StatVariable variable, Optional<RecordTable.Member> member) {
        Map<String, String> labels = new LinkedHashMap<>();
        variable.labels().stream()
                .filter(l -> !(l.value() instanceof MissingTag))
                .filter(l -> !(l.value() instanceof Double d && MissingKind.isCode(d)))
                .forEach(l -> labels.put(StatText.of(variable, l.value()), l.label()));
        String head = variable.origin();
        return new RecordTable.Column(
                head.isEmpty() ? variable.name() : ABOUT.getOrDefault(head, head),
                member.filter(RecordTable.Member::isCalledAsCounted)
                        .map(m -> labels.getOrDefault(m.counted(), ""))
                        .filter(l -> !l.isBlank())
                        .orElse(variable.label()),
                labels,
                member);
    }

    /**
     * Whether it is printed among the answers though it may count as missing: where others have
     * labels too.
     */
    private static boolean isAnswer(StatVariable variable, @Nullable Object cell) {
        if (cell == null || !variable.missing().has(cell) || cell instanceof MissingTag) {
            return false;
        }
        return !(cell instanceof Double d && MissingKind.isCode(d))
                && StatText.label(variable, cell).isPresent()
                && variable.labels().stream()
                        .anyMatch(l -> StatText.missing(variable, l.value()).isEmpty());
    }

    /** A reason as our own files write it; an answer that means that there is none as it stands. */
    private static String text(StatVariable variable, @Nullable Object cell) {
        String origin = variable.origin();
        if (cell != null && (origin.equals("status") || origin.equals("mode"))) {
            return StatText.label(variable, cell).orElseGet(() -> StatText.of(variable, cell));
        }
        if (isAnswer(variable, cell)) {
            return StatText.of(variable, cell);
        }
        if (cell instanceof MissingTag tag && tag.place() > REASONS) {
            Optional<String> label = StatText.label(variable, tag);
            if (label.isPresent()) {
                return label.get();
            }
        }
        return StatText.missing(variable, cell)
                .map(MissingKind::word)
                .orElseGet(
                        () ->
                                cell == null || StatText.label(variable, cell).isPresent()
                                        ? StatText.of(variable, cell)
                                        : StatText.unmistakable(variable, cell));
    }
}
