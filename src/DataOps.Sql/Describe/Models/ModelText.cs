using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>A text whose query defines a relation.</summary>
/// <param name="Name">The relation's name, as it would be written without quotes.</param>
/// <param name="Text">The query.</param>
public sealed record ModelText(string Name, SourceText Text)
{
    /// <summary>The model that a file defines: its name without folders and extension.</summary>
    public static ModelText OfFile(SourceText file)
    {
        var path = file.Path;
        var start = path.LastIndexOfAny(['/', '\\']) + 1;
        var point = path.LastIndexOf('.');
        return new ModelText(path.Substring(start, (point > start ? point : path.Length) - start), file);
    }
}
