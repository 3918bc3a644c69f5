package xianghui.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.SubmissionId;

/**
 * The cells of one row as JSON: {@code {"voted": ["D7", "1,234", "count", "1234"]}}, that is address, text as typed,
 * kind of value, value.
 */
final class CellsJson {

    private final JsonMapper mapper = new JsonMapper();

    String write(SortedMap<String, Reading> readings) {
        ObjectNode cells = mapper.createObjectNode();
        readings.forEach((field, reading) -> {
            ArrayNode cell = cells.putArray(field);
            cell.add(reading.cell().address());
            cell.add(reading.typed());
            put(cell, reading.value());
        });
        return cells.toString();
    }

    SortedMap<String, Reading> read(SubmissionId file, String sheet, String json) {
        SortedMap<String, Reading> readings = new TreeMap<>();
        mapper.readTree(json).forEachEntry((field, cell) -> {
            CellRef place = new CellRef(file, sheet, cell.get(0).stringValue());
            readings.put(field, new Reading(field, place, cell.get(1).stringValue(), value(cell)));
        });
        return readings;
    }

    private static void put(ArrayNode cell, CellValue value) {
        if (value instanceof CellValue.Count count) {
            cell.add("count").add(Long.toString(count.number()));
        } else if (value instanceof CellValue.Decimal decimal) {
            cell.add("decimal").add(decimal.number().toString());
        } else if (value instanceof CellValue.Code code) {
            cell.add("code").add(code.code());
        } else if (value instanceof CellValue.Text text) {
            cell.add("text").add(text.text());
        } else if (value instanceof CellValue.Day day) {
            cell.add("day").add(day.day().toString());
        } else if (value instanceof CellValue.Month month) {
            cell.add("month").add(month.month().toString());
        } else if (value instanceof CellValue.Nil) {
            cell.add("nil");
        } else if (value instanceof CellValue.Blank) {
            cell.add("blank");
        } else {
            cell.add("unreadable");
        }
    }

    private static CellValue value(JsonNode cell) {
        String kind = cell.get(2).stringValue();
        return switch (kind) {
            case "count" -> new CellValue.Count(Long.parseLong(text(cell)));
            case "decimal" -> new CellValue.Decimal(new BigDecimal(text(cell)));
            case "code" -> new CellValue.Code(text(cell));
            case "text" -> new CellValue.Text(text(cell));
            case "day" -> new CellValue.Day(LocalDate.parse(text(cell)));
            case "month" -> new CellValue.Month(YearMonth.parse(text(cell)));
            case "nil" -> new CellValue.Nil();
            case "blank" -> new CellValue.Blank();
            case "unreadable" -> new CellValue.Unreadable();
            default -> throw new IllegalStateException("unknown kind of value " + kind);
        };
    }

    private static String text(JsonNode cell) {
        return cell.get(3).stringValue();
    }
}
