"""A municipality as data: reads and checks the folder that describes one."""
