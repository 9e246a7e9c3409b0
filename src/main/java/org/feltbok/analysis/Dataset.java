package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of variables that does not change: the cases of a study, or the responses to a
 * questionnaire (first entries only). A response also has the variables of its case; a response
 * about no case lacks them ("not recorded"). A member of a roster also has those of the response
 * that it belongs to.
 */
public final class Dataset {
    private final String name;
    private final List<Row> rows;
    private final Map<String, Integer> rowById;
    private final Map<String, Variable> variables;
    private final Map<String, Column> columns;
    private final @Nullable Dataset cases;
    private final int[] caseRows;
    private final @Nullable Parents parents;
    private final ColumnGraph graph;
    private final Map<String, Statistic.Told> definitions;
    private final Memo memo;
    private final DatasetNames names;

    /** A row's identity in the study file, its key in plain files and what people call it. */
    public record Row(String id, String key, String label) {}

    private Dataset(
            Dataset other,
            @Nullable Dataset cases,
            Map<String, Variable> variables,
            Map<String, Column> columns,
            ColumnGraph graph,
            Map<String, Statistic.Told> definitions,
            Memo memo,
            @Nullable Parents parents) {
        this.definitions = definitions;
        name = other.name;
        boolean isSame = parents == null || parents == other.parents;
        caseRows = isSame || parents == null ? other.caseRows : parents.caseRows(other.caseRows);
        rows = isSame || parents == null ? other.rows : parents.labelled(other.rows, caseRows);
        rowById = other.rowById;
        this.variables = variables;
        this.graph = graph;
        this.cases = cases;
        this.parents = parents;
        this.columns = columns;
        this.memo = memo;
        names = new DatasetNames(name, variables.keySet(), cases, parents);
    }

    private Dataset(
            String name,
            List<Row> rows,
            Map<String, Variable> variables,
            Map<String, Column> columns,
            @Nullable Dataset cases,
            int[] caseRows) {
        this.name = name;
        this.rows = List.copyOf(rows);
        this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        this.columns = columns;
        this.cases = cases;
        this.caseRows = caseRows;
        parents = null;
        rowById = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rowById.put(rows.get(i).id(), i);
        }
        graph = ColumnGraph.EMPTY;
        definitions = Map.of();
        memo = new Memo();
        names = new DatasetNames(name, this.variables.keySet(), cases, null);
    }

    /**
     * The same as members of other responses, whose variables and cases they have beside their own
     * variables: by the name alone where nothing of their own or of the cases is called so, or with
     * the questionnaire before it.
     *
     * @param of those they belong to
     * @param parentRows by row which of them; -1 = none
     */
    public Dataset under(Dataset of, int[] parentRows) {
        return over(cases, columns, new Memo(), new Parents(of, parentRows));
    }

    /** Whether several of its rows belong to one response, so that they were not drawn each. */
    boolean hasSiblings() {
        return parents != null && parents.areShared();
    }

    /** The questionnaire of the responses that its rows belong to; empty if they do to none. */
    public String parentName() {
        return parents == null ? "" : parents.data().name;
    }

    /** The same with a column that the program itself knows of, and how it is told. */
    public Dataset telling(Variable variable, Column column, Statistic.Told how) {
        Dataset known = deriving(Map.of(), List.of(variable)).with(variable.name(), column);
        return known.told(variable.name(), how);
    }

    private Dataset told(String variable, Statistic.Told how) {
        Map<String, Statistic.Told> told = new HashMap<>(definitions);
        told.put(variable, how);
        return new Dataset(this, cases, variables, columns, graph, Map.copyOf(told), memo, parents);
    }

    /** The cases; the dataset has no name. */
    public static Dataset ofCases(
            List<Row> rows, Map<String, Variable> variables, Map<String, Column> columns) {
        return new Dataset("", rows, variables, columns, null, new int[0]);
    }

    /**
     * The responses to a questionnaire.
     *
     * @param caseRows for each response the row of its case, -1 = none
     */
    public static Dataset ofResponses(
            String name,
            List<Row> rows,
            Map<String, Variable> variables,
            Map<String, Column> columns,
            Dataset cases,
            int[] caseRows) {
        return new Dataset(name, rows, variables, columns, cases, caseRows);
    }

    /** The questionnaire's name; empty for the cases. */
    public String name() {
        return name;
    }

    public int size() {
        return rows.size();
    }

    public Row row(int index) {
        return rows.get(index);
    }

    /** The row of an identity; -1 if it is not here. */
    public int rowOf(String id) {
        return rowById.getOrDefault(id, -1);
    }

    /** For a response the row of its case in {@link #cases()}; -1 = none. */
    public int caseRow(int row) {
        return cases == null ? row : caseRows[row];
    }

    /** The dataset of the cases; this one if it is that. */
    public Dataset cases() {
        return cases == null ? this : cases;
    }

    /** Its own variables, in the order of the form; not those of the cases. */
    public Collection<Variable> variables() {
        return variables.values();
    }

    /** A variable of its own or of its cases. */
    public Optional<Variable> variable(String wanted) {
        Variable own = variables.get(wanted);
        if (own != null || cases == null) {
            return Optional.ofNullable(own);
        }
        Parents above = above(wanted);
        if (above != null) {
            return above.variable(wanted);
        }
        return wanted.startsWith(CaseNames.CASES)
                ? cases.variable(DatasetNames.ofCase(wanted)).map(v -> v.named(wanted))
                : cases.variable(wanted);
    }

    /** The responses that its rows belong to, where a variable is theirs; else null. */
    @Nullable Parents above(String wanted) {
        boolean isNearer = owns(wanted) || cases != null && cases.owns(wanted);
        return parents == null || isNearer || parents.own(wanted) == null ? null : parents;
    }

    /**
     * The variable that a condition's name means: one every study has, else one of the cases, else
     * an item of the questionnaire. A name with the questionnaire or {@code cases} before it means
     * just that one.
     *
     * @return the name to ask this dataset for
     */
    public String meant(String written) {
        return names.meant(written);
    }

    /** The conditions with the names that this dataset knows. */
    List<Condition> meant(List<Condition> written) {
        return switch (written.size()) {
            case 0 -> written;
            case 1 -> List.of(written.getFirst().named(this::meant));
            default -> written.stream().map(c -> c.named(this::meant)).toList();
        };
    }

    /** A condition's variable with the questionnaire or {@code cases} before it. */
    public String fullName(String written) {
        return names.full(written);
    }

    /** Whether a condition asks something of the case and not of the response. */
    boolean isOfCase(Condition written) {
        return names.isOfCase(written);
    }

    public Variable require(String wanted) {
        return variable(wanted).orElseThrow(() -> missing(wanted));
    }

    /** What is told of a name that is not there; of parts of a question those that it has. */
    FaultException missing(String wanted) {
        return names.missing(wanted);
    }

    public boolean has(String wanted) {
        return variable(wanted).isPresent();
    }

    /** Whether the variable is its own and not one of its cases. */
    public boolean owns(String wanted) {
        return names.owns(wanted);
    }

    /**
     * The cells of a variable; those of a case variable are brought into the order of the responses
     * once.
     */
    public Column column(String wanted) {
        Column own = columns.get(wanted);
        if (own != null) {
            return own;
        }
        if (cases == null) {
            throw new FaultException("analysis.no_variable", wanted);
        }
        Dataset from = cases;
        Parents above = above(wanted);
        return memo.get(
                new Memo.Key("column", wanted, ""),
                () ->
                        above == null
                                ? from.column(DatasetNames.ofCase(wanted)).gather(caseRows)
                                : above.column(wanted));
    }

    /** The cells of a variable that has categories. */
    public CategoryColumn categories(String wanted) {
        if (column(wanted) instanceof CategoryColumn c) {
            return c;
        }
        throw new FaultException("analysis.not_categories", wanted);
    }

    /** The cells of a variable that is a number. */
    public NumberColumn numbers(String wanted) {
        if (column(wanted) instanceof NumberColumn n) {
            return n;
        }
        throw new FaultException("analysis.not_number", wanted);
    }

    /** The rows that meet a condition, such as {@code frame=yes}; several are joined by commas. */
    public List<Integer> rowsMeeting(String conditions) {
        return Selection.rows(this, meant(Condition.parseAll(conditions)));
    }

    /** Whether a condition can be asked here: its names are there, and the codes that it means. */
    public boolean canAsk(Condition condition) {
        return Selection.isPossible(this, () -> meant(List.of(condition)));
    }

    /** Results already computed from this dataset. */
    Memo memo() {
        return memo;
    }

    /** The texts of a variable where the data hold them. */
    public Optional<TextColumn> words(String wanted) {
        String words = TextColumn.name(wanted);
        Dataset from = cases;
        // rules of figures ask for no words of what members belong to
        boolean isThere =
                above(wanted) == null && columns.containsKey(words)
                        || from != null && from.columns.containsKey(DatasetNames.ofCase(words));
        return isThere && column(words) instanceof TextColumn texts
                ? Optional.of(texts)
                : Optional.empty();
    }

    /** The codes given to an open answer and the like. */
    SetColumn sets(String wanted) {
        if (column(wanted) instanceof SetColumn sets) {
            return sets;
        }
        throw new FaultException("analysis.not_categories", wanted);
    }

    /** The columns that a column rests on and that are made of no others; of such a one itself. */
    public Set<String> roots(String wanted) {
        return graph.roots(wanted);
    }

    /**
     * The same with columns that are made of others, by name, and variables for those that have
     * none yet. They follow when what they are made of changes.
     *
     * @throws FaultException if some are made of each other
     */
    public Dataset deriving(Map<String, Derived> derived, Collection<Variable> more) {
        Map<String, Derived> all = new LinkedHashMap<>(graph.all());
        all.putAll(derived);
        ColumnGraph wider = new ColumnGraph(all);
        Map<String, Variable> known = new LinkedHashMap<>(variables);
        more.forEach(v -> known.put(v.name(), v));
        Map<String, Column> made = new HashMap<>(columns);
        Dataset next =
                new Dataset(
                        this,
                        cases,
                        Collections.unmodifiableMap(known),
                        made,
                        wider,
                        definitions,
                        memo.without(derived.keySet()),
                        parents);
        wider.all()
                .forEach(
                        (name, column) -> {
                            if (derived.containsKey(name)) {
                                made.put(name, column.of(next));
                            }
                        });
        return next;
    }

    /**
     * The same with a variable that the study itself derives from others.
     *
     * @throws FaultException if it asks for what is not there or does not fit
     */
    public Dataset defining(Variable variable, Derivation derivation) {
        return grouping(variable, derivation).told(variable.name(), derivation.told());
    }

    /**
     * The same with classes that need no explanation, for everybody who reads a figure sees what
     * they are.
     *
     * @throws FaultException if it asks for what is not there or does not fit
     */
    public Dataset grouping(Variable variable, Derivation derivation) {
        Derived column = DerivedBinding.of(derivation, this, variable.categories());
        Set<String> origins = new LinkedHashSet<>(variable.origins());
        column.inputs().forEach(i -> variable(i).ifPresent(v -> origins.addAll(v.origins())));
        return deriving(Map.of(variable.name(), column), List.of(variable.from(origins)));
    }

    /** How the study derives a variable; empty if it does not. */
    public Optional<Statistic.Told> definition(String wanted) {
        return Optional.ofNullable(definitions.get(wanted))
                .or(
                        () ->
                                cases == null || owns(wanted)
                                        ? Optional.empty()
                                        : cases.definition(DatasetNames.ofCase(wanted)));
    }

    /** The variables of its own that the study derives, but for weights. */
    public List<Variable> derived() {
        return variables.values().stream()
                .filter(v -> definitions.containsKey(v.name()))
                .filter(v -> !(graph.all().get(v.name()) instanceof WeightColumn))
                .toList();
    }

    /** What a column of its own is made of; empty if of no others. */
    Optional<Derived> derived(String wanted) {
        return Optional.ofNullable(graph.all().get(wanted));
    }

    /**
     * The same with another column and with all that is made of it; shares all other columns and
     * every result that rests on none of them.
     */
    public Dataset with(String variable, Column column) {
        return with(variable, column, -1);
    }

    /**
     * The same as {@link #with(String, Column)}.
     *
     * @param row the only one that differs; -1 = any may
     */
    public Dataset with(String variable, Column column, int row) {
        Map<String, Column> changed = new HashMap<>(columns);
        changed.put(variable, column);
        Dataset next = over(cases, changed, new Memo(), parents);
        Set<String> stale = new LinkedHashSet<>(Set.of(variable));
        graph.follow(next, columns, changed, stale, row);
        return over(cases, changed, memo.without(stale), parents);
    }

    /** The same responses where some columns of their cases are others. */
    Dataset withCases(Dataset now) {
        Dataset was = cases == null ? now : cases;
        Set<String> stale = ColumnGraph.ofCases(was.columns, now.columns);
        Map<String, Column> changed = new HashMap<>(columns);
        graph.follow(over(now, changed, new Memo(), parents), columns, changed, stale, -1);
        return over(now, changed, memo.without(stale), parents);
    }

    /** The same variables with other columns, or of others. */
    private Dataset over(
            @Nullable Dataset of, Map<String, Column> now, Memo known, @Nullable Parents above) {
        return new Dataset(this, of, variables, now, graph, definitions, known, above);
    }

    /** The same with one cell of a category variable changed. */
    public Dataset withCell(String variable, int row, int cell) {
        CategoryColumn column = categories(variable);
        return column.get(row) == cell ? this : with(variable, column.with(row, cell), row);
    }

    /** The same with other positions in a row of several; this one if they are there. */
    public Dataset withSet(String wanted, int row, int... positions) {
        SetColumn column = sets(wanted);
        SetColumn now = column.with(row, positions);
        return now == column ? this : with(wanted, now, row);
    }
}
