package xianghui.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xianghui.picture.Leaf.Box;
import xianghui.picture.Leaf.Spot;

/** Pages as they are kept on the disk: a line for each page, and one for each spot on it below. */
final class LeafFile {

    private LeafFile() {}

    static byte[] write(List<Leaf> leaves) {
        StringBuilder lines = new StringBuilder();
        for (Leaf leaf : leaves) {
            lines.append(leaf.width()).append(' ').append(leaf.height()).append('\n');
            leaf.spots().forEach(spot -> lines.append(spot.name())
                    .append(' ')
                    .append(spot.text())
                    .append(' ')
                    .append(spot.boxes().stream()
                            .map(box -> box.x() + "," + box.y() + "," + box.width() + "," + box.height())
                            .collect(Collectors.joining(";")))
                    .append('\n'));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<Leaf> read(byte[] content) {
        List<String> sizes = new ArrayList<>();
        List<List<Spot>> spots = new ArrayList<>();
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            String[] words = line.split(" ");
            if (words.length == 2) {
                sizes.add(line);
                spots.add(new ArrayList<>());
            } else if (words.length == 3) {
                spots.get(spots.size() - 1).add(new Spot(words[0], words[1], boxes(words[2])));
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        for (int page = 0; page < sizes.size(); page++) {
            String[] size = sizes.get(page).split(" ");
            leaves.add(new Leaf(Integer.parseInt(size[0]), Integer.parseInt(size[1]), spots.get(page)));
        }
        return leaves;
    }

    private static List<Box> boxes(String text) {
        List<Box> boxes = new ArrayList<>();
        for (String box : text.split(";")) {
            String[] sides = box.split(",");
            boxes.add(new Box(
                    Integer.parseInt(sides[0]),
                    Integer.parseInt(sides[1]),
                    Integer.parseInt(sides[2]),
                    Integer.parseInt(sides[3])));
        }
        return boxes;
    }
}
