"""The page on which the page for the physiotherapist is made."""

from typing import Any


def test_it_shows_what_the_paper_will_say_and_gives_it(regular: Any) -> None:
    page = regular.get("/report")
    assert "What do I bring to my physiotherapist?" in page
    assert page.count('type="checkbox"') == page.count(" checked>") == 9
    fields = {"section": ["runs", "tests"], "questions": "May I run down hills?\nAnd lift?"}
    answer = regular.client.post("/report/pdf", data=fields)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'attachment; filename="my-back-2026-11-22.pdf"'
    assert answer.content.startswith(b"%PDF")


def test_what_is_left_out_is_not_shown(regular: Any) -> None:
    page = regular.client.post("/report", data={"section": ["runs"], "questions": "May I run down hills?"}).text
    assert "May I run down hills?" in page
    assert 'id="paper-runs"' in page
    assert 'id="paper-tests"' not in page


def test_too_many_questions_are_kept_and_said(regular: Any) -> None:
    asked = "\n".join(f"Question {number}?" for number in range(4))
    for path in ("/report", "/report/pdf"):
        answer = regular.client.post(path, data={"section": ["runs"], "questions": asked})
        assert answer.status_code == 422
        assert "room for three questions" in answer.text
        assert "Question 3?" in answer.text


def test_everything_comes_along_as_tables(regular: Any) -> None:
    answer = regular.client.get("/data/tables-csv.zip")
    assert answer.headers["content-type"] == "application/zip"
    assert regular.client.get("/data/tables-exe.zip").status_code == 422


def test_an_open_sign_stands_first(visitor: Any) -> None:
    visitor.home.safety.answer({"bladder_change": "yes"}, visitor.wall())
    page = visitor.get("/report")
    paper = page.partition('class="paper"')[2]
    assert paper.index("An open sign of the safety check") < len(paper)


def test_the_history_of_the_back_is_told_once_and_stands_on_the_page(visitor: Any) -> None:
    told = {"began_on": "2026-03-04", "day_pattern": "morning", "worse_with": "sitting", "work": "desk, eight hours"}
    assert visitor.post("/story/back", **told).status_code == 303
    assert 'value="desk, eight hours"' in visitor.get("/story")
    page = visitor.get("/report")
    for said in ("On 4 March 2026.", "Worse with: sitting.", "desk, eight hours"):
        assert said in page
    refused = visitor.post("/story/back", **told, goal="x" * 161)
    assert refused.status_code == 422
    assert "160" in refused.text


def test_a_sign_in_the_history_makes_the_questions_due(visitor: Any) -> None:
    visitor.home.safety.answer({"none_of_these": True}, visitor.wall())
    visitor.post("/story/back", earlier="since then I cannot feel my bottom and I wet myself")
    assert visitor.home.safety.state(visitor.wall()).state != "go"
