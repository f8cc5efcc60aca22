using DataOps.Generators.Descriptors;
using DataOps.Generators.Output;

namespace DataOps.Generators.Emit;

/// <summary>Writes the class that lists the relations of a project.</summary>
internal static class CatalogEmitter
{
    public static GeneratedFile Emit(CatalogDescriptor catalog)
    {
        var code = new CodeText();
        code.Head($"the project {catalog.Project}", ["System.Collections.Generic", "DataOps.Runtime"], catalog.Namespace);
        code.Doc("summary", $"The relations of the project {catalog.Project}: names, columns, keys and lineage.");
        code.Line($"public static class {catalog.Name}");
        code.Block(() =>
        {
            code.Doc("summary", "The name of the project.");
            code.Line($"public const string Project = {CodeText.Literal(catalog.Project)};");
            code.Line();
            code.Doc("summary", "All relations: sources, seeds, models.");
            code.Line("public static IReadOnlyList<RelationInfo> Relations { get; } =");
            code.Line("[");
            code.Indented(() =>
            {
                foreach (var entry in catalog.Entries)
                {
                    code.Line($"global::{entry.Record}.Relation,");
                }
            });
            code.Line("];");
            foreach (var entry in catalog.Entries)
            {
                code.Line();
                code.Doc("summary", $"The {entry.Kind} {entry.Relation}.");
                code.Line($"public static RelationInfo {entry.Member} => global::{entry.Record}.Relation;");
            }
        });
        return new GeneratedFile($"{catalog.Namespace}.{catalog.Name}.g.cs", code.ToString());
    }
}
