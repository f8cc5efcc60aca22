using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataOps.Tool.Translate;

namespace DataOps.Tool.Describe;

/// <summary>How descriptions are written as JSON: names in any script as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DescribeView))]
[JsonSerializable(typeof(DescribeAnswer))]
[JsonSerializable(typeof(TranslateView))]
[JsonSerializable(typeof(TranslateAnswer))]
internal sealed partial class DescribeJson : JsonSerializerContext
{
    public static DescribeJson Plain { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
