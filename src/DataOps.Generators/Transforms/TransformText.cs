using DataOps.Projects;
using DataOps.Sql.Text;

namespace DataOps.Generators.Transforms;

/// <summary>A transform as an item of the project, and where in C# its characters come from.</summary>
/// <param name="transform">The transform.</param>
/// <param name="item">The item.</param>
/// <param name="places">For parts of the text, their places in C#.</param>
internal sealed class TransformText(TransformDescriptor transform, ProjectItem item, List<(int Start, int End, string Place)> places)
{
    public TransformDescriptor Transform { get; } = transform;

    public ProjectItem Item { get; } = item;

    /// <summary>The place in C# that characters of the text come from.</summary>
    public string PlaceOf(TextSpan span) =>
        places.FindLast(place => place.Start <= span.Start && span.Start < place.End).Place ?? Places.Method(Transform.Method);
}
