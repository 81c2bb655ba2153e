/** What of a row says which constants hold. */
interface Condition {
  readonly family: string;
  readonly engine: string | undefined;
  readonly date: string | undefined;
}

/** The serving software of a row: engine and generation of it. Studies that froze early software stand for themselves. */
export function softwareOf({ family, engine = "" }: Condition): string {
  if (family.startsWith("argonne"))
    return /tensorrt/i.test(engine)
      ? "early TensorRT-LLM"
      : /vllm/i.test(engine)
        ? "early vLLM"
        : "DeepSpeed";
  if (family === "fmbench" || /TGI/.test(engine)) return "TGI";
  if (/tensorrt|CUDA/i.test(engine)) {
    if (family.startsWith("mlperf")) return "tuned TensorRT-LLM";
    if (/^trtllm-0\.[0-9]$/.test(family)) return "TensorRT-LLM 2023";
    return family === "trtllm-0.14" ? "TensorRT-LLM 2024" : "TensorRT-LLM 2025";
  }
  if (family.startsWith("mlperf")) return "tuned vLLM";
  if (/SGLang/i.test(engine)) return "SGLang 2025";
  if (/llama\.cpp/i.test(engine)) return "llama.cpp";
  return family === "aiconfigurator-silicon" ? "vLLM 2025" : "vLLM 2024";
}

/** The product behind a software generation. */
export const productOf = (software: string): string =>
  ["TensorRT-LLM", "vLLM", "SGLang"].find((name) => software.includes(name)) ?? software;

/** Early software, that of 2024, or that of 2025 and later: overheads fell from each to the next. */
export function eraOf({ date }: Condition, software: string): "early" | "2024" | "current" {
  if (/early|DeepSpeed|TGI|2023/.test(software)) return "early";
  if (software.includes("2025") || (date ?? "2025") >= "2025") return "current";
  return "2024";
}
