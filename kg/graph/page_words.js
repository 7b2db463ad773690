"use strict";
// The page's words: those of every page, and those of each subject. {…} stands for a number.
const SAID = {
  vi: {
    skip: "Đến ô tìm kiếm", find: "Tìm (không cần dấu)", fit: "Vừa khung", physics: "Lực kéo", other: "English", otherCode: "en",
    relations: "Quan hệ", from: "Từ năm", to: "đến năm", marks: "Ký hiệu", reset: "Bỏ lọc", filters: "Lọc", details: "Chi tiết",
    graph: "Đồ thị: phím mũi tên để di chuyển, + và − để phóng to, thu nhỏ", central: "trung ương", ministry: "bộ, ngành",
    province: "tỉnh, thành phố", district: "huyện", commune: "xã, cơ sở", unknown: "chưa rõ",
    type: "Loại", symbol: "Số, ký hiệu", on: "Ngày ban hành", by: "Cơ quan ban hành", term: "Khóa", title: "Trích yếu", level: "Cấp",
    key: "Khóa tra cứu", text: "Toàn văn", note: "Lưu ý", read: "Đọc toàn văn có chú giải", place: "chỗ", section: "mục", line: "dòng",
    kind: "Loại", aliases: "Tên gọi khác", standing: "Tình trạng", sort: "Loại địa bàn", valid: "Thời gian", lies: "Nằm tại",
    action: "Việc phải làm", deadline: "Thời hạn", due: "Hạn cuối", due_from: "Từ ngày", also_due: "Thời hạn khác", product: "Sản phẩm", where: "Mục",
    assigned: "Giao cho", cooperating: "Phối hợp", part_of: "Thuộc", tasks: "Số nhiệm vụ", named: "Được nêu trong",
    found: "Tìm thấy", notDrawn: "không vẽ trên trang này; xem bằng lệnh", more: "Xem tiếp", quotes: "Câu trong văn bản", nodate: "không rõ ngày",
  },
  en: {
    skip: "To the search field", find: "Search (no diacritics needed)", fit: "Fit", physics: "Forces", other: "Tiếng Việt", otherCode: "vi",
    relations: "Relation", from: "From", to: "to", marks: "Marks", reset: "Clear the filters", filters: "Filters", details: "Details",
    graph: "Graph: arrow keys move it, + and − zoom", central: "centre", ministry: "ministry",
    province: "province", district: "district", commune: "commune", unknown: "unknown",
    type: "Type", symbol: "Symbol", on: "Issued on", by: "Issued by", term: "Term", title: "Subject", level: "Level",
    key: "Key", text: "Full text", note: "Note", read: "Read the annotated text", place: "×", section: "section", line: "line",
    kind: "Kind", aliases: "Also known as", standing: "Standing", sort: "Sort of place", valid: "Stood", lies: "Located in",
    action: "To be done", deadline: "Deadline", due: "Due by", due_from: "From", also_due: "Also due", product: "Product", where: "Section",
    assigned: "Assigned to", cooperating: "With", part_of: "Part of", tasks: "Tasks", named: "Named in",
    found: "Found", notDrawn: "not drawn on this page; see it with", more: "Show more", quotes: "Sentences of the texts", nodate: "no date",
  },
};
const SUBJECTS = {
  citations: {
    search: "nghi quyet 26", command: "kg draw ",
    vi: {
      period: "Thời gian ban hành", undated: "cả văn bản không rõ ngày", all: "Các văn bản trên đồ thị", in: "Được dẫn chiếu trong", out: "Dẫn chiếu",
      count: "{nodes} văn bản, {edges} liên kết",
      start: "Bấm vào một văn bản hoặc một mũi tên. Bấm vào mũi tên để đọc câu chứng minh. Phím / để tìm, Esc để quay lại.",
      cut: "Đang vẽ {drawn} trong {all} văn bản: những văn bản có toàn văn và được dẫn chiếu nhiều nhất. Các văn bản còn lại vẫn tìm được ở ô tìm kiếm. Vẽ tất cả: ",
      around: "; vẽ quanh một văn bản: ", full: "có toàn văn", empty: "chỉ được dẫn chiếu", dashed: "chưa xác nhận",
      arrows: "Mũi tên đi từ văn bản dẫn chiếu đến văn bản được dẫn chiếu.",
    },
    en: {
      period: "Issued", undated: "also those without a date", all: "Documents in the graph", in: "Cited by", out: "Cites",
      count: "{nodes} documents, {edges} links",
      start: "Click a document or an arrow. Click an arrow to read the sentence that proves it. / searches, Esc goes back.",
      cut: "{drawn} of {all} documents are drawn: those held and those most cited. The search finds the others too. To draw all: ",
      around: "; to draw around one document: ", full: "full text is held", empty: "only cited", dashed: "not confirmed",
      arrows: "An arrow runs from the citing to the cited document.",
    },
  },
  projects: {
    search: "dung quat", command: "kg draw --projects ",
    vi: {
      period: "Được nêu trong văn bản của", undated: "cả công trình nêu trong văn bản không rõ ngày", all: "Công trình, dự án và địa bàn",
      count: "{nodes} công trình, dự án và địa bàn, {edges} liên kết",
      start: "Bấm vào một công trình, dự án, một địa bàn hoặc một đường nối. Bấm vào đường nối để đọc câu cho biết công trình nằm ở đâu. Phím / để tìm, Esc để quay lại.",
      cut: "Đang vẽ {drawn} trong {all} công trình, dự án: những công trình được nêu nhiều nhất. Các công trình còn lại vẫn tìm được ở ô tìm kiếm. Vẽ tất cả: ",
      around: "; vẽ một địa bàn: ", full: "địa bàn", dashed: "chưa rõ địa bàn",
      arrows: "Khung là công trình, dự án; đường nối từ công trình đến nơi có công trình, từ địa bàn nhỏ đến địa bàn lớn hơn. Tuyến đường nối với cả hai đầu.",
    },
    en: {
      period: "Named in documents of", undated: "also those named where no date is known", all: "Projects and places",
      count: "{nodes} projects and places, {edges} links",
      start: "Click a project, a place or a line. Click a line to read the sentence that says where the project lies. / searches, Esc goes back.",
      cut: "{drawn} of {all} projects are drawn: those named most often. The search finds the others too. To draw all: ",
      around: "; to draw one place: ", full: "place", dashed: "no place is stated",
      arrows: "A frame is a project; a line runs from a project to where it lies, and from a place to what holds it. A route is joined to both its ends.",
    },
  },
  tasks: {
    search: "ban thuong vu", command: "kg draw --tasks ",
    vi: {
      period: "Năm đến hạn", undated: "cả nhiệm vụ không có thời hạn tính được", all: "Nhiệm vụ, cơ quan và văn bản",
      count: "{nodes} nhiệm vụ, cơ quan và văn bản, {edges} liên kết",
      start: "Bấm vào một nhiệm vụ, một cơ quan, một văn bản hoặc một đường nối. Bấm vào đường nối để đọc câu giao nhiệm vụ. Phím / để tìm, Esc để quay lại.",
      cut: "Đang vẽ {drawn} trong {all} nhiệm vụ: những nhiệm vụ có thời hạn và của các cơ quan được giao nhiều việc nhất. Các nhiệm vụ còn lại vẫn tìm được ở ô tìm kiếm. Vẽ tất cả: ",
      around: "; vẽ nhiệm vụ của một cơ quan: ", full: "văn bản giao việc",
      arrows: "Đường nối đi từ nhiệm vụ đến cơ quan được giao, cơ quan phối hợp và văn bản giao việc.",
    },
    en: {
      period: "Due in", undated: "also tasks without a deadline that can be reckoned", all: "Tasks, bodies and documents",
      count: "{nodes} tasks, bodies and documents, {edges} links",
      start: "Click a task, a body, a document or a line. Click a line to read the sentence that gives the task. / searches, Esc goes back.",
      cut: "{drawn} of {all} tasks are drawn: those with a deadline, and those of the bodies with the most tasks. The search finds the others too. To draw all: ",
      around: "; to draw the tasks of one body: ", full: "document that gives tasks",
      arrows: "A line runs from a task to the body it is given to, to the bodies that help, and to the document that gives it.",
    },
  },
};
