namespace Microsoft.Build.Framework;

/// <summary>
/// Says that a task uses absolute paths only and may run beside others in one process. MSBuild knows it by its full name, so a task
/// can carry it while it is compiled against an MSBuild that has none.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
