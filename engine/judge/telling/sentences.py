"""What the learner is told, in both languages: one sentence for each way to fail."""

from __future__ import annotations

import difflib

from engine.judge.reply import Raised
from engine.judge.ruling import Status
from engine.judge.task import Task
from engine.language import Text, both

_INPUT_FAILURE = "EOFError"
_SYSTEM_FAILURES = ("PermissionError", "FileNotFoundError", "BlockingIOError")

ENDS: dict[Status, Text] = {
    Status.OUTPUT: both(
        "The code gave or printed far more than can be read.", "代码返回或打印的内容过多。"
    ),
    Status.DENIED: both(
        "The code asked the system for something no exercise needs, and was stopped.",
        "代码向系统请求了任何练习都不需要的操作，已被终止。",
    ),
    Status.CRASH: both("The code crashed the interpreter.", "代码使解释器崩溃。"),
    Status.NO_RESULT: both(
        "The program ended before it gave a result; leave out exit() and quit().",
        "程序在给出结果之前就结束了；请去掉 exit()、quit()。",
    ),
    Status.MALFORMED: both(
        "What came back is not a result of the function.", "返回的内容不是函数的结果。"
    ),
    Status.INTERNAL: both(
        "The judge failed; this is not held against you. Try again.",
        "判题程序出错，不计入你的成绩。请重试。",
    ),
}

NOT_RUN = both("Not run: an earlier case ended the program.", "未运行：前面的用例已使程序终止。")

STARTER = both(
    "The starter code is still there; replace it with your own.",
    "起始代码还没有改动，请换成你自己的实现。",
)

READS_INPUT = both(
    "The code calls `input()`, but there is nobody to type; use the arguments.",
    "代码调用了 `input()`，但这里没有键盘输入；请使用函数参数。",
)

PRINTS = both(
    "Your function returned None. It prints its result: use `return`.",
    "你的函数返回了 None。它只是打印了结果，请用 `return` 返回。",
)

RETURNS_NONE = both(
    "Your function returned None: a `return` is missing on the way taken here.",
    "你的函数返回了 None：此处走到的分支缺少 `return`。",
)

NEEDS_TORCH = both(
    "This exercise needs PyTorch, which is not installed here. The operator can add it with "
    "`make torch`. Nothing is counted.",
    "本题需要 PyTorch，但这里没有安装。管理员可运行 `make torch` 安装。本次不计入。",
)

_CLOSED = both(
    " Files, network, processes and DataLoader workers are closed to exercises.",
    " 练习中不能使用文件、网络、进程以及 DataLoader 的 worker。",
)
_COMPILER = both(
    " Compilers (torch.compile, extensions) are not available here.",
    " 这里不能使用编译器（torch.compile、扩展模块）。",
)


def passed(count: int) -> Text:
    """Say that all ``count`` cases passed."""
    return both(f"All {count} cases pass.", f"全部 {count} 个用例通过。")


def time(task: Task) -> Text:
    """Say that the time was up."""
    return both(
        f"Stopped: more than {task.cpu_s} s of computing or {task.wall_s:g} s in all. "
        "Look for an endless loop, or for a loop that an array operation can replace.",
        f"已终止：计算超过 {task.cpu_s} 秒或总计超过 {task.wall_s:g} 秒。"
        "请检查是否有死循环，或可用数组运算代替的循环。",
    )


def memory(task: Task) -> Text:
    """Say that the memory was used up."""
    return both(
        f"More than {task.memory_mib} MiB of memory were needed.",
        f"所需内存超过 {task.memory_mib} MiB。",
    )


def changed(name: str) -> Text:
    """Say that an argument was changed."""
    return both(
        f"The result is right, but the call changes its argument `{name}`; make a new array.",
        f"结果正确，但调用改变了参数 `{name}`；请生成新数组。",
    )


def missing(task: Task, names: tuple[str, ...]) -> Text:
    """Say that the entry is not defined, and which name was probably meant."""
    close = difflib.get_close_matches(task.entry, names, 1, 0.5) or list(names[:1])
    if len(names) == 1 or (close and difflib.get_close_matches(task.entry, names, 1, 0.5)):
        return both(
            f"`{task.entry}` is not defined; `{close[0]}` is. Is it the same function?",
            f"没有定义 `{task.entry}`，只有 `{close[0]}`。是否写错了名字？",
        )
    return both(f"`{task.entry}` is not defined.", f"没有定义 `{task.entry}`。")


def raised(answer: Raised, words: bool) -> Text:
    """Say which exception there was, with its own words only if ``words``."""
    line = answer.lines[-1][0] if answer.lines else 0
    if answer.type_name == _INPUT_FAILURE:
        return READS_INPUT
    said = answer.message[:300].strip().rstrip(".。")
    told = f": {said}" if words and said else ""
    at_en, at_zh = (f" at line {line}", f"第 {line} 行：") if line else ("", "")
    name = answer.type_name
    if answer.phase == "compile":
        return both(
            f"The code does not compile{at_en}: {name}{told}", f"代码无法编译。{at_zh}{name}{told}"
        )
    hint = _hint(answer)
    if answer.phase == "import":
        return both(
            f"Running the file raises {name}{at_en}{told}.{hint['en']}",
            f"运行该文件时抛出异常。{at_zh}{name}{told}。{hint['zh']}",
        )
    return both(
        f"{name} is raised{at_en}{told}.{hint['en']}",
        f"抛出异常。{at_zh}{name}{told}。{hint['zh']}",
    )


def _hint(answer: Raised) -> Text:
    words = answer.message
    if any(word in words for word in ("torch.compile", "inductor", "dynamo", "C++ compiler")):
        return _COMPILER
    if answer.type_name in _SYSTEM_FAILURES:
        return _CLOSED
    return both("", "")
