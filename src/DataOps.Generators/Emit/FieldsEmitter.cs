using DataOps.Generators.Descriptors;

namespace DataOps.Generators.Emit;

/// <summary>Writes the record of a struct type, within that of its relation.</summary>
internal static class FieldsEmitter
{
    public static void Write(CodeText code, FieldsDescriptor fields)
    {
        code.Doc("summary", $"The fields of a struct: {string.Join(", ", fields.Members.Select(field => field.Column))}.");
        code.Line($"public sealed record {fields.Name}");
        code.Block(() =>
        {
            foreach (var field in fields.Members)
            {
                code.Doc("summary", $"Field {field.Column}, {field.SqlType}.");
                code.Line($"public required {TypeMapper.Nullable(field.Type)} {field.Name} {{ get; init; }}");
                code.Line();
            }

            code.Line($"internal static {fields.Name} Read(object value) => new()");
            code.Block(
                () =>
                {
                    foreach (var field in fields.Members)
                    {
                        code.Line($"{field.Name} = {ValueCode.ReadField(field)},");
                    }
                },
                "};");
            code.Line();
            code.Line("internal Dictionary<string, object?> ToFields() => new()");
            code.Block(
                () =>
                {
                    foreach (var field in fields.Members)
                    {
                        code.Line($"[{CodeText.Literal(field.Column)}] = {ValueCode.Write(field.Type, field.Name, true)},");
                    }
                },
                "};");
        });
    }
}
