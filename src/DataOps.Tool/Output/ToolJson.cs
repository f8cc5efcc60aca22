using System.Text.Json.Serialization;

namespace DataOps.Tool.Output;

/// <summary>How results are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ReleaseView))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(DeploymentView))]
[JsonSerializable(typeof(StatusView))]
internal sealed partial class ToolJson : JsonSerializerContext;
