package xianghui.annotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The notes of one sheet of an .xlsx file: their texts in one part, their boxes in another. */
final class NoteParts {

    private static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String FONT =
            "<@rPr><@sz val=\"10\"/><@rFont val=\"" + Words.FONT + "\"/><@charset val=\"134\"/></@rPr>";
    private static final String NO_BOXES = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel">\
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>""";
    private static final String KIND_OF_BOX = """
            <v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_t202" coordsize="21600,21600" \
            xmlns:o="urn:schemas-microsoft-com:office:office" o:spt="202" \
            path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" \
            o:connecttype="rect"/></v:shapetype>""";
    private static final String BOX = """
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s%d" type="#_x0000_t202" \
            style="position:absolute;width:%dpt;height:%dpt;z-index:%d;visibility:hidden" \
            fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" \
            obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div \
            style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>\
            <x:SizeWithCells/><x:Anchor>%d, 10, %d, 4, %d, 10, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
            <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""";

    private final OfficePackage file;
    private final String sheetPart;
    private final String main;

    /**
     * The notes of a sheet.
     *
     * @param main the namespace of spreadsheets
     */
    NoteParts(OfficePackage file, String sheetPart, String main) {
        this.file = file;
        this.sheetPart = sheetPart;
        this.main = main;
    }

    /** Takes out the notes of earlier rounds and puts in those. */
    void write(Optional<CellNotes> notes, SheetMarkup sheet) throws IOException {
        Optional<String> comments = file.related(sheetPart, "comments");
        if (comments.isEmpty() && notes.isEmpty()) {
            return;
        }
        Changes changes = new Changes();
        if (comments.isPresent()) {
            earlier(file.markup(comments.get()), notes, changes);
        }
        if (changes.isNothing() && notes.isEmpty()) {
            return;
        }
        String drawing = drawing(sheet);
        file.write(drawing, boxes(drawing, notes, changes, sheet));
        String texts = comments.isPresent() ? comments.get() : newTexts();
        file.write(texts, texts(texts, notes, changes));
    }

    /** What becomes of the notes that are there. */
    private static final class Changes {

        /** What the unit wrote itself, by cell, as the element of its note and as the content of its text. */
        private final Map<Position, Own> own = new TreeMap<>();
        /** Cells whose notes go with nothing left. */
        private final Set<Position> gone = new HashSet<>();
        /** Elements to be taken out or written anew, by where they begin. */
        private final Map<Integer, Position> touched = new LinkedHashMap<>();

        boolean isNothing() {
            return touched.isEmpty();
        }
    }

    /** The attributes of a note that is the unit's own, and what stands in it. */
    private record Own(String author, String content) {}

    private static void earlier(Markup comments, Optional<CellNotes> notes, Changes changes) {
        Set<Position> wanted = new HashSet<>(notes.map(CellNotes::places).orElse(List.of()));
        for (Markup.Tag comment : comments.all("comment")) {
            Optional<Position> place = comment.attribute("ref").flatMap(Position::of);
            if (place.isEmpty()) {
                continue;
            }
            String element = comments.element(comment);
            boolean ours = Markup.meaning(element).contains(Words.OPENING);
            if (!ours && !wanted.contains(place.get())) {
                continue;
            }
            changes.touched.put(comment.start(), place.get());
            String content = content(element);
            String left = ours ? before(content) : content;
            if (!plain(left).isBlank()) {
                changes.own.put(
                        place.get(), new Own(comment.attribute("authorId").orElse("0"), left));
            } else if (!wanted.contains(place.get())) {
                changes.gone.add(place.get());
            }
        }
    }

    /** What stands within the text of a note. */
    private static String content(String element) {
        Markup comment = new Markup(element);
        return comment.find("text", 0)
                .filter(text -> !text.isEmpty())
                .map(text -> element.substring(text.end(), comment.closing(text).start()))
                .orElse("");
    }

    /** A content up to where ours begins; elements that were open there are closed. */
    private static String before(String content) {
        int cut = content.indexOf(Words.OPENING);
        if (cut < 0) {
            return content;
        }
        StringBuilder left = new StringBuilder(content.substring(0, cut).stripTrailing());
        Markup markup = new Markup(content);
        List<String> open = new ArrayList<>();
        for (Markup.Tag tag = markup.next(0); tag != null && tag.start() < cut; tag = markup.after(tag)) {
            if (tag.closes()) {
                open.remove(open.size() - 1);
            } else if (!tag.isEmpty()) {
                open.add(tag.name());
            }
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            left.append("</").append(open.get(i)).append('>');
        }
        return left.toString();
    }

    private static String plain(String content) {
        return content.replaceAll("<[^>]*>", "");
    }

    private String newTexts() throws IOException {
        String part = file.freeName(folder() + "comments-xianghui%d.xml");
        file.write(
                part,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + main
                        + "\"><authors/><commentList/></comments>");
        file.declare(part, COMMENTS);
        file.relate(sheetPart, "comments", part);
        return part;
    }

    private String texts(String part, Optional<CellNotes> notes, Changes changes) throws IOException {
        Markup comments = file.markup(part);
        Markup.Tag list = comments.find("commentList", 0).orElseThrow(() -> new IOException("no notes"));
        Markup.Tag authors = comments.find("authors", 0).orElseThrow(() -> new IOException("no authors"));
        String prefix = list.prefix();
        List<Markup.Tag> known = comments.children(authors);
        int author = known.size();
        if (notes.isPresent()) {
            comments.append(
                    authors, "<@author>%s</@author>".replace("@", prefix).formatted(Words.word("note.author")));
        }
        for (Markup.Tag comment : comments.all("comment")) {
            if (changes.touched.containsKey(comment.start())) {
                comments.replace(comment.start(), comments.closing(comment).end(), "");
            }
        }
        StringBuilder fresh = new StringBuilder();
        Set<Position> places = new TreeSet<>(changes.own.keySet());
        notes.ifPresent(some -> places.addAll(some.places()));
        for (Position place : places) {
            Optional<Own> own = Optional.ofNullable(changes.own.get(place));
            Optional<String> text =
                    notes.filter(some -> some.places().contains(place)).map(some -> some.text(place));
            String whole = own.map(Own::content).orElse("");
            if (text.isPresent()) {
                // A text without runs cannot stand beside a run.
                String first = own.isPresent()
                        ? whole.replaceAll(
                                "(?s)^\\s*<(\\w+:)?t(\\s[^>]*)?>.*</(\\w+:)?t>\\s*$",
                                "<@r>$0</@r>".replace("@", prefix))
                        : "";
                String line = own.isPresent() ? "\n" : "";
                whole = first
                        + ("<@r>" + FONT + "<@t xml:space=\"preserve\">").replace("@", prefix)
                        + line
                        + Clean.xml(text.get())
                        + "</@t></@r>".replace("@", prefix);
            }
            fresh.append("<@comment ref=\"%s\" authorId=\"%s\"><@text>"
                            .replace("@", prefix)
                            .formatted(place.address(), own.map(Own::author).orElse(Integer.toString(author))))
                    .append(whole)
                    .append("</@text></@comment>".replace("@", prefix));
        }
        comments.append(list, fresh.toString());
        return comments.edited();
    }

    /** The part with the boxes, made if there is none. */
    private String drawing(SheetMarkup sheet) throws IOException {
        String relation = sheet.notesDrawing();
        Optional<String> known = relation == null ? Optional.empty() : file.target(sheetPart, relation);
        if (known.isPresent() && file.has(known.get())) {
            return known.get();
        }
        String part = file.freeName(folder() + "drawings/notes-xianghui%d.vml");
        file.write(part, NO_BOXES);
        file.declareExtension("vml", DRAWING);
        sheet.drawNotes(file.relate(sheetPart, "vmlDrawing", part), file.family());
        return part;
    }

    private String boxes(String part, Optional<CellNotes> notes, Changes changes, SheetMarkup sheet)
            throws IOException {
        Markup drawing = file.markup(part);
        Set<Position> boxed = new HashSet<>();
        int last = 1024;
        for (Markup.Tag shape : drawing.all("shape")) {
            String id = shape.attribute("id").orElse("");
            if (id.matches("_x0000_s\\d{1,8}")) {
                last = Math.max(last, Integer.parseInt(id.substring(8)));
            }
            Optional<Position> place = place(drawing.element(shape));
            if (place.isPresent() && changes.gone.contains(place.get())) {
                drawing.replace(shape.start(), drawing.closing(shape).end(), "");
            } else {
                place.ifPresent(boxed::add);
            }
        }
        StringBuilder fresh = new StringBuilder();
        boolean known = drawing.all("shapetype").stream()
                .anyMatch(kind -> kind.attribute("id").equals(Optional.of("_x0000_t202")));
        if (!known) {
            fresh.append(KIND_OF_BOX);
        }
        for (Position place : notes.map(CellNotes::places).orElse(List.of())) {
            if (!boxed.contains(place)) {
                last++;
                fresh.append(box(place, notes.orElseThrow().text(place), last, sheet));
            }
        }
        drawing.append(drawing.root(), fresh.toString());
        return drawing.edited();
    }

    /** The cell that a box belongs to. */
    private static Optional<Position> place(String shape) {
        Optional<Integer> row = number(shape, "Row");
        Optional<Integer> column = number(shape, "Column");
        return row.flatMap(one -> column.map(other -> new Position(one + 1, other)));
    }

    private static Optional<Integer> number(String shape, String name) {
        Markup markup = new Markup(shape);
        return markup.find(name, 0)
                .map(tag ->
                        shape.substring(tag.end(), markup.closing(tag).start()).strip())
                .filter(text -> text.matches("\\d{1,7}"))
                .map(Integer::valueOf);
    }

    private static String box(Position place, String text, int id, SheetMarkup sheet) {
        NoteSize size = NoteSize.of(text);
        int left = place.column() + 1;
        int top = Math.max(0, place.row() - 2);
        return BOX.formatted(
                id,
                size.width(),
                size.height(),
                id - 1024,
                left,
                top,
                sheet.columnsAcross(left, size.width()),
                sheet.rowsDown(top + 1, size.height()) - 1,
                place.row() - 1,
                place.column());
    }

    private String folder() {
        int worksheets = sheetPart.lastIndexOf('/', sheetPart.lastIndexOf('/') - 1);
        return sheetPart.substring(0, worksheets + 1);
    }
}
