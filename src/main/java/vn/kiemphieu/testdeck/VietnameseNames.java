package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kiemphieu.testdeck.pen.Dice;

/** Makes up names of people as they stand on Vietnamese ballots; nobody is meant. */
final class VietnameseNames {
    private static final List<String> FAMILY = words("Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh"
            + " Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Đinh Mai Lâm Tạ Phùng Hà Cao Lưu Thái Châu Tăng"
            + " Vương Quách Nghiêm Kiều Triệu Tô Từ La Khổng Ứng Ưng Âu Đồng Chử Bế Nông Lục Hứa Doãn Giáp");
    private static final List<String> MALE_MIDDLE =
            words("Văn Văn Văn Hữu Đức Minh Quang Xuân Công Đình Ngọc Thanh Trọng"
                    + " Bá Duy Gia Hoàng Khắc Mạnh Quốc Sỹ Thế Tiến Viết Anh Chí Hồng Phước Tấn Nhật");
    private static final List<String> FEMALE_MIDDLE =
            words("Thị Thị Thị Thị Thị Ngọc Thu Phương Thanh Kim Minh Hồng Bích"
                    + " Mỹ Thùy Tuyết Diệu Hải Khánh Lệ Như Quỳnh Ánh Ái Ý");
    private static final List<String> MALE_GIVEN = words(
            "An Ân Anh Bách Bảo Bằng Bình Chiến Chính Cương Cường Dũng Dương"
                    + " Đại Đạt Điệp Đông Đức Giang Giáp Hải Hậu Hiếu Hiệp Hòa Hoàn Hùng Huy Hưng Hướng Khánh Khôi Kiên Lâm Lợi"
                    + " Long Lộc Lực Mạnh Nam Nghĩa Nghị Nhẫn Phong Phú Phúc Phước Quân Quảng Quý Quyết Sáng Sơn Tài Tâm Tấn Thái"
                    + " Thắng Thành Thiện Thịnh Thuận Thưởng Tiến Toàn Trí Trung Trường Tuấn Tùng Tuyên Tư Vinh Vượng Vũ Ý Ẩn Út Ổn");
    private static final List<String> FEMALE_GIVEN =
            words("Ái An Ánh Bích Châu Chi Cúc Diễm Dung Duyên Đào Giang Hà Hạnh"
                    + " Hằng Hiền Hoa Hòa Hồng Huệ Huyền Hương Hường Khanh Lan Lệ Liên Linh Loan Lý Mai Minh Mỹ Nga Ngân Nguyệt"
                    + " Nhàn Nhung Oanh Phượng Quế Quỳnh Sương Tâm Thảo Thoa Thơm Thu Thúy Thủy Thương Tình Trang Trâm Trinh"
                    + " Tuyết Uyên Vân Xuân Yến Ý Ấm");
    private static final List<String> OF_MINORITIES = List.of(
            "Giàng A Páo",
            "Vàng Thị Mỷ",
            "Lò Văn Ún",
            "Cầm Thị Pâng",
            "Thạch Sô Phia",
            "Kim Rươne",
            "Sơn Phước Hoan",
            "Y Thoa Niê",
            "H’ Yăm Bkrông",
            "K’ Brêu",
            "Rơ Châm H’ Phik",
            "Siu Hương",
            "A Biu",
            "Đinh Thị Hơr",
            "Pơloong Thị Ngâng",
            "Zơ Râm Phương",
            "Hồ Văn Ngờ",
            "Quảng Thị Kẹ",
            "Thổ Điền",
            "Lý Á",
            "Mùa A Sơn",
            "Sùng A Hờ",
            "Tẩn Láo Tả",
            "Chang A Vảng",
            "Bh’riu Liếc",
            "Ma Bio",
            "Ka Sô Liễng",
            "Nông Thị Ỏn",
            "Chẩu Văn Lâm",
            "Hà Thị Ới",
            "Vi Văn Ổn");
    private static final List<String> LONG = List.of(
            "Công Tằng Tôn Nữ Hoàng Phương Nhiên",
            "Tôn Thất Bảo Phước Hưng",
            "Nguyễn Phúc Vĩnh Thụy Khương",
            "Huỳnh Nguyễn Hoàng Thượng Trường",
            "Trần Nguyễn Thị Phương Quỳnh",
            "Đặng Trần Hồng Ngọc Khuê Tú",
            "Lê Hoàng Thị Bích Phượng Uyên",
            "Nguyễn Thị Minh Khai Nguyệt Ánh");

    private VietnameseNames() {}

    /** One person. */
    record Person(String name, boolean woman) {
        String honorific() {
            return woman ? "Bà" : "Ông";
        }
    }

    /** Different people in the order of their given names; with five or more, now and then namesakes with years. */
    static List<Person> list(Dice dice, int count) {
        List<Person> people = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (people.size() < count) {
            Person person = one(dice);
            if (seen.add(person.name())) {
                people.add(person);
            }
        }
        if (count >= 5 && dice.chance(0.5)) {
            int at = dice.whole(0, count - 2);
            Person same = people.get(at);
            int year = dice.whole(1961, 1985);
            people.set(at, new Person(same.name() + " (" + year + ")", same.woman()));
            people.set(at + 1, new Person(same.name() + " (" + (year + dice.whole(1, 14)) + ")", same.woman()));
        }
        java.text.Collator order = java.text.Collator.getInstance(Locale.forLanguageTag("vi"));
        people.sort(java.util.Comparator.<Person, String>comparing(p -> given(p.name()), order)
                .thenComparing(Person::name));
        return people;
    }

    /** Somebody who is not on this list. */
    static Person stranger(Dice dice, List<Person> list) {
        Person person = one(dice);
        while (list.contains(person)) {
            person = one(dice);
        }
        return person;
    }

    static Person one(Dice dice) {
        boolean woman = dice.chance(0.4);
        if (dice.chance(0.07)) {
            return new Person(dice.pick(OF_MINORITIES), woman);
        }
        if (dice.chance(0.05)) {
            return new Person(dice.pick(LONG), woman);
        }
        String middle = dice.chance(0.12)
                ? ""
                : dice.pick(woman ? FEMALE_MIDDLE : MALE_MIDDLE) + " "
                        + (dice.chance(0.15) ? dice.pick(woman ? FEMALE_GIVEN : MALE_GIVEN) + " " : "");
        return new Person(dice.pick(FAMILY) + " " + middle + dice.pick(woman ? FEMALE_GIVEN : MALE_GIVEN), woman);
    }

    private static String given(String name) {
        String plain = name.replaceAll(" \\(.*", "");
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
