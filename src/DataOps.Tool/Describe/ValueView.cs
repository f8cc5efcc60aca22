using System.Text.Json;
using System.Text.Json.Serialization;
using DataOps.Sql.Facts;

namespace DataOps.Tool.Describe;

/// <summary>A value that a column can hold: a string, number or truth value of JSON.</summary>
[JsonConverter(typeof(ValueConverter))]
internal readonly record struct ValueView(ConstantValue Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Writes values; they are never read.</summary>
internal sealed class ValueConverter : JsonConverter<ValueView>
{
    public override ValueView Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Descriptions are written only.");

    public override void Write(Utf8JsonWriter writer, ValueView value, JsonSerializerOptions options)
    {
        if (value.Value.Kind is ConstantKind.Number or ConstantKind.Boolean)
        {
            writer.WriteRawValue(value.Value.Text);
        }
        else
        {
            writer.WriteStringValue(value.Value.Text);
        }
    }
}
