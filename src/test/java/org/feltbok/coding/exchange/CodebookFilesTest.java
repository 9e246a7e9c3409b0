package org.feltbok.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.coding.AddCodebook;
import org.feltbok.coding.AddExample;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.ColourCode;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.NoteCode;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.exchange.BookPlan.State;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A codebook goes out as a file and comes back; files of others are read, hostile ones refused. */
class CodebookFilesTest {
    private static final Coder MARIT = new Coder(CodingStudy.MARIT, "marit", "Marit Aune", "MA");
    private static final String AT = "2026-11-27T08:00:00Z";
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        file.run(
                new DefineCode(
                        "ikt",
                        "IKT",
                        "Drift & <data>\nExample: not one\n\\ a path",
                        "Telefon\n\"linje\""));
        file.run(new NoteCode("ikt", "IKT", "Se møte 3"));
        file.run(new ColourCode("ikt", "IKT", "#1a7f37"));
        file.run(new AddExample("e1", "ikt", "IKT", "IKT-drift 😀\nog nett", MARIT.id(), AT));
        file.run(new AddExample("e2", "ikt", "IKT", "brann", MARIT.id(), AT));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private Path written(String name) {
        BookOut.write(BookOut.entries(file, "b20"), "Områder", at(name));
        return at(name);
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(at(name), text);
    }

    private static BookFile read(Path path) {
        return BookFile.read(path);
    }

    private void take(String book, Path path) {
        file.run(new TakeCodes(book, read(path), "f", MARIT, AT));
    }

    private List<Code> codes(String book) {
        return file.read(h -> new CodebookStore(h).codes(book)).all();
    }

    private static String told(Code c) {
        return c.label()
                + "|"
                + c.definition()
                + "|"
                + c.exclude()
                + "|"
                + c.note()
                + "|"
                + c.ownColour()
                + "|"
                + c.folder();
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream().map(Fault::key).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes.qdc", "codes.csv", "codes.xlsx"})
    void whatAFileHoldsComesBackAsItWas(String name) {
        Path path = written(name);
        assertThat(read(path).findings()).isEmpty();
        assertThat(BookPlan.of(file, "b20", read(path)).count(State.SAME))
                .as("against itself nothing changes")
                .isEqualTo(4);
        assertThat(BookPlan.of(file, "b20", read(path)).changesNothing()).isTrue();
        file.run(new AddCodebook("fresh", "Fersk", List.of(), null));
        take("fresh", path);
        assertThat(codes("fresh").stream().map(CodebookFilesTest::told).toList())
                .isEqualTo(codes("b20").stream().map(CodebookFilesTest::told).toList());
        assertThat(BookOut.entries(file, "fresh").stream().map(BookFile.Entry::parent).toList())
                .containsExactly(-1, 0, 0, -1);
        assertThat(BookOut.entries(file, "fresh").getLast().examples())
                .containsExactly("IKT-drift 😀\nog nett", "brann");
        file.undo();
        assertThat(codes("fresh")).isEmpty();
    }

    @Test
    void whatAFileCannotHoldIsSaid() {
        file.run(new RenameCode("ikt", "IKT", "ICT", "en"));
        List<BookFile.Entry> entries = BookOut.entries(file, "b20");
        assertThat(keys(BookOut.lost(entries, at("a.qdc"))))
                .containsExactly("codebook.qdc.lost_languages", "codebook.qdc.lost_keys");
        assertThat(BookOut.lost(entries, at("a.csv"))).isEmpty();
        assertThatThrownBy(() -> BookOut.write(entries, "n", at("a.pdf")))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> BookOut.write(List.of(), "n", at("a.qdc")))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void whatIsWrittenIsHeldAgainstTheStructure() {
        var broken =
                "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code name='a'/></Codes></CodeBook>";
        assertThatThrownBy(
                        () ->
                                QdcCheck.require(
                                        broken.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(QdcWriter.text(BookOut.entries(file, "b20"))).contains("isCodable=\"false\"");
    }

    @Test
    void aFileOfOthersIsReadAsFarAsItCanBeUnderstood() throws IOException {
        Path path =
                text(
                        "other.qdc",
                        """
                        <?xml version="1.0" encoding="utf-8"?>
                        <CodeBook origin="Other 2" xmlns="urn:QDA-XML:codebook:0:4">
                        <Codes>
                        <Code guid="{1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294}" name="Nodes" isCodable="false">
                        <Code guid="x" name="Water" color="rgba(1,2,3,0.5)"><Description>Example: stays</Description>
                        <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Deep" color="#abc" isCodable="true"/></Code>
                        <Code guid="y" name="" isCodable="true"><Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Kept" isCodable="true" color="red"/></Code>
                        <Memo/>
                        </Code></Codes><Sets><Set guid="z" name="s"/></Sets></CodeBook>
                        """);
        BookFile read = read(path);
        assertThat(read.entries())
                .extracting(e -> e.label().text())
                .containsExactly("Nodes", "Water", "Deep", "Kept");
        assertThat(read.entries()).extracting(BookFile.Entry::parent).containsExactly(-1, 0, 1, 0);
        assertThat(read.entries())
                .extracting(BookFile.Entry::colour)
                .containsExactly(null, "#010203", "#aabbcc", null);
        assertThat(read.entries().get(1).definition().text()).isEqualTo("Example: stays");
        assertThat(read.entries().getFirst().folder()).isTrue();
        assertThat(keys(read.findings()))
                .contains(
                        "codebook.qdc.namespace",
                        "codebook.qdc.no_guid",
                        "codebook.qdc.guid_twice",
                        "codebook.qdc.codable",
                        "codebook.qdc.colour_read",
                        "codebook.qdc.colour",
                        "codebook.qdc.no_name",
                        "codebook.qdc.sets",
                        "codebook.qdc.unknown");
        assertThat(
                        read.findings().stream()
                                .filter(f -> f.key().equals("codebook.qdc.no_name"))
                                .findFirst()
                                .orElseThrow()
                                .place()
                                .row())
                .isEqualTo(7);
        take("b20", path);
        assertThat(codes("b20"))
                .extracting(c -> c.label().text())
                .contains("Water", "Deep", "Kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE CodeBook [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><CodeBook><Codes><Code name='&x;'/></Codes></CodeBook>",
                "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><CodeBook><Codes><Code name='&b;'/></Codes></CodeBook>",
                "<CodeBook><Codes><Code name='a'></Codes>",
                "<Project/>",
                "<CodeBook/>",
                "not xml",
                ""
            })
    void aHostileOrBrokenFileIsRefusedInOneLine(String xml) throws IOException {
        Path path = text("bad.qdc", xml);
        assertThatThrownBy(() -> read(path))
                .isInstanceOfSatisfying(
                        FaultException.class, f -> assertThat(f.faults()).hasSize(1));
        assertThat(codes("b20")).hasSize(4);
    }

    @Test
    void aFileHasNoEndlessDepthOrNumberOfCodes() throws IOException {
        Path deep =
                text(
                        "deep.qdc",
                        "<CodeBook><Codes>"
                                + "<Code name='a'>".repeat(5000)
                                + "</Codes></CodeBook>");
        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("too_deep");
        Path many =
                text(
                        "many.qdc",
                        "<CodeBook><Codes>"
                                + "<Code name='a'/>".repeat(20_001)
                                + "</Codes></CodeBook>");
        assertThatThrownBy(() -> read(many))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("too_many");
    }

    @Test
    void whatIsNewChangedTheSameOrAgainstTheCodebookIsTold() throws IOException {
        Path path =
                text(
                        "more.csv",
                        """
                        name;parent;description;folder;tags
                        IKT;;Bare nett;;x
                        PPT;;;;
                        Oppvekst;;;;
                        Skole;Oppvekst;Læring;;
                        Lost;Nowhere;;;
                        """);
        BookFile read = read(path);
        assertThat(keys(read.findings()))
                .containsExactly("codebook.sheet.column", "codebook.sheet.no_parent");
        BookPlan plan = BookPlan.of(file, "b20", read);
        assertThat(plan.lines())
                .extracting(BookPlan.Line::state)
                .containsExactly(State.CHANGED, State.SAME, State.CONFLICT, State.NEW, State.NEW);
        take("b20", path);
        assertThat(
                        codes("b20").stream()
                                .filter(c -> c.id().equals("ikt"))
                                .findFirst()
                                .orElseThrow()
                                .definition()
                                .text())
                .isEqualTo("Bare nett");
        assertThat(
                        codes("b20").stream()
                                .filter(c -> c.id().equals("ikt"))
                                .findFirst()
                                .orElseThrow()
                                .exclude()
                                .text())
                .as("what the file does not say stays")
                .startsWith("Telefon");
        assertThat(codes("b20")).hasSize(6);
        file.undo();
        assertThat(codes("b20")).hasSize(4);
    }

    /** A name does not take the code that a later row names by its key. */
    @Test
    void whoNamesACodeByItsKeyHasItWhereverItStands() throws IOException {
        Path path = text("keys.csv", "code,label\n,IKT\nikt,Data\nppt,PPT\n");
        assertThat(BookPlan.of(file, "b20", read(path)).lines())
                .extracting(BookPlan.Line::state)
                .containsExactly(State.NEW, State.CHANGED, State.SAME);
        take("b20", path);
        assertThat(codes("b20"))
                .filteredOn(c -> c.id().equals("ikt"))
                .extracting(c -> c.label().text())
                .containsExactly("Data");
        assertThat(codes("b20")).hasSize(5);
    }

    @Test
    void aFileThatDoesNotSayWhatIsAFolderLeavesFoldersAsTheyAre() throws IOException {
        Path path = text("folders.csv", "label,definition,key\nOppvekst,Barn og unge,5\n");
        assertThat(BookPlan.of(file, "b20", read(path)).lines())
                .extracting(BookPlan.Line::state)
                .containsExactly(State.CHANGED);
        take("b20", path);
        Code folder = codes("b20").getFirst();
        assertThat(folder.definition().text()).isEqualTo("Barn og unge");
        assertThat(folder.folder()).isTrue();
        assertThat(folder.digit()).isNull();
    }

    /** How often the codes of the codebook are read while so many codes are taken. */
    private int readsOf(int codes) throws IOException {
        StringBuilder rows = new StringBuilder("label,example 1\n");
        for (int i = 0; i < codes; i++) {
            rows.append("New ").append(codes).append(' ').append(i).append(",words\n");
        }
        BookFile many = read(text("many" + codes + ".csv", rows.toString()));
        var reads = new AtomicInteger();
        file.run(
                new Operation() {
                    @Override
                    public String name() {
                        return "coding.import_codes";
                    }

                    @Override
                    public List<String> args() {
                        return List.of("f");
                    }

                    @Override
                    public void apply(UnitOfWork work) {
                        work.handle()
                                .setSqlLogger(
                                        new SqlLogger() {
                                            @Override
                                            public void logBeforeExecution(StatementContext c) {
                                                if (c.getRawSql().contains("FROM code ")) {
                                                    reads.incrementAndGet();
                                                }
                                            }
                                        });
                        new TakeCodes("b20", many, "f", MARIT, AT).apply(work);
                        work.handle().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
                    }
                });
        return reads.get();
    }

    @Test
    void aCodebookIsReadOnceHoweverManyCodesAreTaken() throws IOException {
        assertThat(readsOf(200)).isPositive().isEqualTo(readsOf(10));
        assertThat(codes("b20")).hasSize(214);
    }

    @Test
    void twoOfOneNameAreToldApartByWhereTheyStand() throws IOException {
        Path path = text("twice.csv", "label,parent\nA,\nB,\nOther,A\n");
        Files.writeString(
                path,
                "code,label,parent\na,A,\nb,B,\nx,Other,a\ny,Other,b\nc1,Round,c2\nc2,Trip,c1\n");
        BookFile read = read(path);
        assertThat(keys(read.findings())).containsExactly("codebook.sheet.circle");
        take("b20", path);
        assertThat(codes("b20"))
                .extracting(c -> c.label().text())
                .contains("Other", "Other (B)", "Round", "Trip");
    }

    @Test
    void aCodebookOfTheStudyItselfCanBeTakenIntoAnother() {
        String id = "1ff58b12-6f6f-4b0c-8be5-bbdc91f55294";
        file.run(new org.feltbok.coding.AddCode(id, "b20", null, "Skole", false, null));
        Path path = written("own.qdc");
        file.run(new AddCodebook("fresh", "Fersk", List.of(), null));
        take("fresh", path);
        assertThat(codes("fresh")).hasSize(5).noneMatch(c -> c.id().equals(id));
        assertThat(BookPlan.of(file, "b20", read(path)).count(State.SAME)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Områder'",
                "Det som er 'sagt'",
                "[]*",
                "'",
                "Navn på 31 tegn eller flere enn' det"
            })
    void aCodebookWhoseNameNoSheetMayHaveGoesOutAllTheSame(String name) {
        BookOut.write(BookOut.entries(file, "b20"), name, at("a.xlsx"));
        assertThat(BookPlan.of(file, "b20", read(at("a.xlsx"))).changesNothing()).isTrue();
    }
}
