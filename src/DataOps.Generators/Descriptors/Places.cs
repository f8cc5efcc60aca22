using System.Globalization;
using DataOps.Projects;
using DataOps.Sql.Text;

namespace DataOps.Generators.Descriptors;

/// <summary>Says in a message where something else stands.</summary>
internal static class Places
{
    /// <summary>A place in the file that the message is about.</summary>
    public static string Of(ProjectItem item, TextSpan span)
    {
        var position = item.Text.GetPosition(span.Start);
        return string.Format(CultureInfo.InvariantCulture, "({0},{1})", position.Line + 1, position.Column + 1);
    }

    /// <summary>A place in any file.</summary>
    public static string InFile(ProjectItem item, TextSpan span) => item.RelativePath + Of(item, span);
}
