using DataOps.Generators.Output;
using DataOps.Generators.Transforms;

namespace DataOps.Generators.Emit;

/// <summary>Writes the class that calls an assembly's transforms, and the attributes that tell of them.</summary>
internal static class TransformCatalogEmitter
{
    /// <summary>The class.</summary>
    public static GeneratedFile EmitCatalog(TransformCatalog catalog)
    {
        var code = new CodeText();
        code.Head($"the project {catalog.Project}", ["System.Collections.Generic", "DataOps.Runtime"], catalog.Namespace);
        code.Doc("summary", $"Calls the transforms of the project {catalog.Project} with the rows of their inputs.");
        code.Line($"internal sealed class {catalog.Name} : ITransformCatalog");
        code.Block(() =>
        {
            code.Line("/// <inheritdoc/>");
            code.Line("public IReadOnlyList<TransformInfo> Transforms { get; } =");
            code.Line("[");
            code.Indented(() =>
            {
                foreach (var call in catalog.Calls)
                {
                    WriteCall(code, call);
                }
            });
            code.Line("];");
        });
        return new GeneratedFile($"{catalog.Namespace}.{catalog.Name}.g.cs", code.ToString());
    }

    /// <summary>The attributes of the assembly.</summary>
    public static GeneratedFile EmitDefinitions(TransformCatalog catalog)
    {
        var code = new CodeText();
        code.Head($"the project {catalog.Project}", ["DataOps.Runtime"], "");
        code.Line($"[assembly: TransformCatalog(typeof(global::{catalog.Namespace}.{catalog.Name}))]");
        foreach (var definition in catalog.Definitions)
        {
            code.Line($"[assembly: TransformDefinition({CodeText.Literal(definition.File)}, {CodeText.Literal(definition.Method)}, {CodeText.Literal(definition.Text)})]");
        }

        return new GeneratedFile($"{catalog.Namespace}.{catalog.Name}.Definitions.g.cs", code.ToString());
    }

    private static void WriteCall(CodeText code, CallDescriptor call)
    {
        code.Line($"new({CodeText.Literal(call.Node)}, {CodeText.Literal(call.Method)}, static run => run.WriteAsync(global::{call.Method}(");
        code.Indented(() =>
        {
            for (var i = 0; i < call.Arguments.Count; i++)
            {
                code.Line(Argument(call.Arguments[i]) + (i < call.Arguments.Count - 1 ? "," : "))),"));
            }

            if (call.Arguments.Count == 0)
            {
                code.Line("))),");
            }
        });
    }

    private static string Argument(ArgumentDescriptor argument) => argument.Input is null
        ? "run.Context"
        : $"run.Read{(argument.IsAsync ? "Async" : "")}<global::{argument.Record}>({CodeText.Literal(argument.Input)}"
            + $"{string.Concat(argument.Order.Select(column => ", " + CodeText.Literal(column)))})";
}
