import type { priceBook } from "@tapeline/pricing";

type Gpus = (typeof priceBook)["gpus"];

/** Accelerators as tables of published figures name them, by the id of our record. */
const names: Readonly<Record<string, string>> = {
  a10: "A10 24GB",
  "a100-pcie-80gb": "A100 PCIe 80GB",
  "a100-sxm-40gb": "A100 SXM 40GB",
  "a100-sxm-80gb": "A100 SXM 80GB",
  a10g: "A10G 24GB",
  a30: "A30 24GB",
  a40: "A40 48GB",
  "b200-sxm": "B200 SXM 180GB",
  "b300-sxm": "B300 SXM 288GB",
  "gaudi-3": "Gaudi 3 128GB",
  gb200: "GB200 (per GPU) 186GB",
  gb300: "GB300 (per GPU) 288GB",
  "gh200-144gb": "GH200 144GB",
  "h100-nvl": "H100 NVL 94GB",
  "h100-pcie": "H100 PCIe 80GB",
  "h100-sxm": "H100 SXM 80GB",
  "h200-sxm": "H200 SXM 141GB",
  l4: "L4 24GB",
  l40: "L40 48GB",
  l40s: "L40S 48GB",
  mi300x: "MI300X 192GB",
  mi325x: "MI325X 256GB",
  mi355x: "MI355X 288GB",
  "rtx-3090": "RTX 3090 24GB",
  "rtx-4090": "RTX 4090 24GB",
  "rtx-5090": "RTX 5090 32GB",
  "rtx-6000-ada": "RTX 6000 Ada 48GB",
  "rtx-a5000": "RTX A5000 24GB",
  "rtx-a6000": "RTX A6000 48GB",
  "rtx-pro-6000": "RTX PRO 6000 Blackwell Server 96GB",
  t4: "T4 16GB",
  "tpu-v4": "TPU v4",
  "tpu-v5e": "TPU v5e",
  "tpu-v5p": "TPU v5p",
  "tpu-v6e": "TPU v6e Trillium",
  "tpu-v7": "TPU v7 Ironwood",
  trainium2: "Trainium2",
  "v100-sxm-16gb": "V100 SXM2 16GB",
};

const header =
  "gpu,memory_gb,bandwidth_gbs,bf16_dense_tflops,fp8_dense_tflops,fp4_dense_tflops,interconnect_gbs_unidirectional";

/** The table of accelerators that predictions start from, written from our own records. */
export const acceleratorTable = (gpus: Gpus): string =>
  [
    header,
    ...Object.entries(names).flatMap(([id, name]) => {
      const gpu = gpus[id];
      if (gpu === undefined) return [];
      const { memoryGb, memoryBandwidthGbPerS, bf16DenseTflops } = gpu;
      const rest = [gpu.fp8DenseTflops, gpu.fp4DenseTflops, gpu.interconnectGbPerS];
      return [[name, memoryGb, memoryBandwidthGbPerS, bf16DenseTflops, ...rest].join(",")];
    }),
    "",
  ].join("\n");
